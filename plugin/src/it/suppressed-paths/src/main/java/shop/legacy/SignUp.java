package shop.legacy;

import java.util.logging.Logger;

class SignUp {
  private static final Logger LOG = Logger.getLogger("shop");

  void greet(String email) {
    LOG.info("Welcome, " + email);
  }
}
