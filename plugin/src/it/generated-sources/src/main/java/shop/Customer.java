package shop;

class Customer {
  private String email;
  private String orderNumber;

  String getEmail() {
    return email;
  }

  String getOrderNumber() {
    return orderNumber;
  }
}
