package shop;

class Customer {
  private String email;

  String getEmail() {
    return email;
  }

}
