package shop;

public record Customer(String email) {}
