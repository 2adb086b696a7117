package shop;

public class Customer {
  private String password;

  public String getPassword() {
    return password;
  }
}
