package shop;

import java.util.logging.Logger;

class Leave {
  private static final Logger LOG = Logger.getLogger("shop");

  void leave(Customer customer) {
    LOG.info("Goodbye, " + customer.getEmail());
  }
}
