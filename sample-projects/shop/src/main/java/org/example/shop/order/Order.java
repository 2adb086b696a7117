package org.example.shop.order;

import java.math.BigDecimal;
import java.util.List;
import org.example.shop.customer.Customer;

public class Order {

  private final String number;
  private final Customer customer;
  private final List<Product> products;
  private final String shippingAddress;

  public Order(String number, Customer customer, List<Product> products, String shippingAddress) {
    this.number = number;
    this.customer = customer;
    this.products = List.copyOf(products);
    this.shippingAddress = shippingAddress;
  }

  public String getNumber() {
    return number;
  }

  public Customer getCustomer() {
    return customer;
  }

  public List<Product> getProducts() {
    return products;
  }

  public String getShippingAddress() {
    return shippingAddress;
  }

  public BigDecimal total() {
    return products.stream().map(Product::price).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
