package dev.privet.engine.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "com.acme..*, com.acme.Order, true",
    "com.acme..*, com.acme.shop.web.Order, true",
    "com.acme..*, com.acmes.Order, false",
    "com.acme..*, org.com.acme.Order, false",
    "com.acme.*, com.acme.Order, true",
    "com.acme.*, com.acme.shop.Order, false",
    "com..web.*, com.acme.shop.web.Order, true",
    "com..web.*, com.web.Order, true",
    "com..web.*, com.acme.webs.Order, false",
    "..Order, com.acme.Order, true",
    "*Service, OrderService, true",
    "*Service, OrderServices, false",
    "find*By*, findAllByName, true",
    "find*By*, findAll, false",
    "save, save, true",
    "save, saved, false"
  })
  void matches(String glob, String name, boolean expected) {
    assertEquals(expected, Glob.matches(glob, name));
  }
}
