package shop;

import java.util.logging.Logger;

class SignUp {
  private static final Logger LOG = Logger.getLogger("shop");

  @SuppressWarnings("privet:PersonalDataInLog")
  void greet(Customer customer) {
    LOG.info("Welcome, " + customer.getEmail());
  }

  void welcome(Customer customer) {
    // privet:ignore PersonalDataInLog: a demonstration
    LOG.info("Signed up with " + customer.getPassword());
  }
}
