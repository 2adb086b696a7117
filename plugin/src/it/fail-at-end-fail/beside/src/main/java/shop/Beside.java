package shop;

import java.util.logging.Logger;

class Beside {
  private static final Logger LOG = Logger.getLogger("shop");

  void run(Customer customer) {
    LOG.info("Beside: " + customer.email());
  }
}
