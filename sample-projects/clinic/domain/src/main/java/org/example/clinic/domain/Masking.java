package org.example.clinic.domain;

/** Shortens identifiers to what is enough to recognise a case by. */
public final class Masking {

  private Masking() {}

  public static String maskEmail(String email) {
    int at = email.indexOf('@');
    return at < 1 ? "***" : email.charAt(0) + "***" + email.substring(at);
  }

  public static String maskNumber(String number) {
    return "***" + number.substring(Math.max(0, number.length() - 3));
  }
}
