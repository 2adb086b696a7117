package shop;

import java.util.logging.Logger;

/** Grüßt Kunden. */
class Greeting {
  private static final Logger LOG = Logger.getLogger("shop");

  void greet(Customer customer) {
    LOG.info("Grüß Gott, " + customer.getPassword());
  }
}
