package shop;

import java.util.logging.Logger;

class SignUp {
  private static final Logger LOG = Logger.getLogger("shop");

  void greet(Customer customer) {
    Greeting greeting = new GreetingMapper().map(customer);
    LOG.info("Welcome, " + greeting.line());
    LOG.info("Order " + greeting.number());
  }
}
