package shop;

class Half {
  void written(Customer customer) {
    if (customer.
