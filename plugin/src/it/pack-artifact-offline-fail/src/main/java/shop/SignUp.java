package shop;

import java.util.logging.Logger;

class SignUp {
  private static final Logger LOG = Logger.getLogger("shop");

  void greet(Customer customer) {
    LOG.info("Welcome, " + customer.getEmail());
  }

  void welcome(Customer customer) {
    LOG.info("Signed up with " + customer.getPassword());
  }
}
