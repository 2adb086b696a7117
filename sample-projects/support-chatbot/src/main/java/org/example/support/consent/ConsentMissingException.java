package org.example.support.consent;

public class ConsentMissingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ConsentMissingException(Purpose purpose) {
    super("No consent for " + purpose);
  }
}
