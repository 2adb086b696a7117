package shop;

public record SignedUp(String contact, String orderNumber) {}
