package org.example.shop.logging;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.example.shop.order.Payment;

public class PaymentLog {

  private static final Logger LOG = Logger.getLogger(PaymentLog.class.getName());

  public void paid(Payment payment) {
    LOG.log(Level.INFO, "Paid with {0}", payment.cardNumber());
    LOG.log(Level.INFO, "Paid with {0}", payment.maskedCardNumber());
    LOG.info(() -> "Paid: " + payment.accepted());
  }

  public void refused(Payment payment) {
    LOG.warning("Refused: " + payment);
    LOG.warning("Refused: " + payment.orderNumber());
  }

  public void signInFailed(String userName, String password) {
    LOG.fine("Sign-in failed for " + userName + " with " + password);
    LOG.fine("Sign-in failed");
  }
}
