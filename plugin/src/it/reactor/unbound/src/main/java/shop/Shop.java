package shop;

public class Shop {
  private final SignUp signUp = new SignUp();

  public void open(Customer customer) {
    signUp.welcome(customer);
  }
}
