package org.example.support.customer;

import java.time.LocalDate;

/** All that support sees of a customer. */
public record CustomerProfile(
    String name, String email, String phone, LocalDate birthDate, String plan) {}
