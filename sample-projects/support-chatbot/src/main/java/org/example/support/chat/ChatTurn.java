package org.example.support.chat;

import org.example.support.customer.Customer;

/** What a customer has just typed. */
public record ChatTurn(Customer author, String chatMessage) {}
