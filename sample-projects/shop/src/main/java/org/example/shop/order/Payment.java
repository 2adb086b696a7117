package org.example.shop.order;

public record Payment(String orderNumber, String cardNumber, boolean accepted) {

  public String maskedCardNumber() {
    return "**** " + cardNumber.substring(cardNumber.length() - 4);
  }
}
