package org.example.support.customer;

import java.util.List;
import java.util.Optional;

public interface CustomerDirectory {

  Optional<Customer> find(long customerId);

  CustomerProfile profileOf(Customer customer);

  List<Customer> all();
}
