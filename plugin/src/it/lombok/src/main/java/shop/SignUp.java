package shop;

import lombok.extern.java.Log;

@Log
class SignUp {
  void greet(String email, String password) {
    Customer customer = Customer.builder().email(email).password(password).plan("basic").build();
    log.info("New: " + customer);
    log.info("Plan: " + customer.getPlan());
  }

  void welcome(Customer customer) {
    log.info("Signed up with " + customer.getPassword());
  }

  void show(CustomerMapper mapper, Customer customer) {
    CustomerView view = mapper.view(customer);
    log.info("Plan: " + view.getPlan());
    log.info("Shown to " + view.getContact());
  }
}
