package shop;

class SignUp {
  void register(Crm crm, Customer customer) {
    crm.create(customer.getEmail());
  }
}
