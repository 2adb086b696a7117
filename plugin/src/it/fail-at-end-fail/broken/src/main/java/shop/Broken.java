package shop;

class Broken {
  void run(Customer customer, Audit audit) {
    audit.seen(customer.email());
  }
}
