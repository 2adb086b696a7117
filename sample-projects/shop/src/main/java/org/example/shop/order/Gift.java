package org.example.shop.order;

import org.example.shop.customer.Customer;

/** What one customer buys for another. */
public record Gift(Customer giver, Customer receiver, Product product) {}
