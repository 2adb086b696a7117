package org.example.support.consent;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.example.support.customer.Customer;

/** Remembers what each customer has agreed to, and answers for it. */
public class ConsentLedger {

  private final Map<Long, Set<Purpose>> granted = new ConcurrentHashMap<>();

  public void grant(Customer customer, Purpose purpose) {
    granted.computeIfAbsent(customer.getId(), id -> EnumSet.noneOf(Purpose.class)).add(purpose);
  }

  public void withdraw(Customer customer, Purpose purpose) {
    granted.getOrDefault(customer.getId(), EnumSet.noneOf(Purpose.class)).remove(purpose);
  }

  public boolean allows(Customer customer, Purpose purpose) {
    Set<Purpose> purposes = granted.get(customer.getId());
    return purposes != null && purposes.contains(purpose);
  }

  public void requireConsent(Customer customer, Purpose purpose) {
    if (!allows(customer, purpose)) {
      throw new ConsentMissingException(purpose);
    }
  }

  public void ifGranted(Customer customer, Purpose purpose, Runnable action) {
    if (allows(customer, purpose)) {
      action.run();
    }
  }
}
