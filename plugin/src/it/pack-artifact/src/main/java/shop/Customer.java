package shop;

class Customer {
  private String email;
  private String password;

  String getEmail() {
    return email;
  }

  String getPassword() {
    return password;
  }
}
