package shop;

public class Customer {
  private String email;
  private String phone;
  private String orderNumber;

  public String getEmail() {
    return email;
  }

  public String getPhone() {
    return phone;
  }

  public String getOrderNumber() {
    return orderNumber;
  }
}
