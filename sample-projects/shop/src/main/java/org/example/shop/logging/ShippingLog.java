package org.example.shop.logging;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.example.shop.order.Order;

public class ShippingLog {

  private static final Logger log = LogManager.getLogger(ShippingLog.class);

  public void shipped(Order order) {
    log.info("Shipped {} to {}", order.getNumber(), order.getShippingAddress());
    log.info("Shipped {}", order.getNumber());
    log.info("Shipped {}", order);
  }

  public void failed(Order order, Exception reason) {
    log.trace(() -> "Address was " + order.getShippingAddress());
    log.error("Shipping {} failed", order.getNumber(), reason);
  }

  public void packed(Order order) {
    order.getProducts().forEach(product -> log.info("Packed {}", product));
  }
}
