package shop;

public class SignUp {
  public void welcome(Customer customer) {
    Audit.record("Signed up with " + customer.getPassword());
  }
}
