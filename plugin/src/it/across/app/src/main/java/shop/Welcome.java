package shop;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class Welcome {
  private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("welcome");

  @EventListener
  void on(SignedUp event) {
    LOG.info("Order " + event.orderNumber());
    LOG.info("Welcome " + event.contact());
  }

  void close(Customer customer) {
    Audit.record("Closed", customer.getEmail());
    Audit.record("Closed", customer.getOrderNumber());
  }
}
