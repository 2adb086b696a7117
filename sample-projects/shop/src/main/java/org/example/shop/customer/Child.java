package org.example.shop.customer;

/** A member of the toy club. */
public record Child(
    String id, String name, int age, boolean analyticsConsent, boolean parentalConsent) {}
