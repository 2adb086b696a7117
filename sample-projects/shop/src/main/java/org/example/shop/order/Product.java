package org.example.shop.order;

import java.math.BigDecimal;

public record Product(String name, BigDecimal price) {}
