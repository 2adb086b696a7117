package shop;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

@Service
public class Registration {
  private final Notifier notifier;
  private final ApplicationEventPublisher events;

  public Registration(Notifier notifier, ApplicationEventPublisher events) {
    this.notifier = notifier;
    this.events = events;
  }

  public void register(Customer customer) {
    notifier.notify("New: " + customer.getEmail());
    events.publishEvent(new SignedUp(customer.getPhone(), customer.getOrderNumber()));
  }
}
