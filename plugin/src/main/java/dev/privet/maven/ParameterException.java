package dev.privet.maven;

/** A parameter says what it may not; the message says where, what was found and what is allowed. */
final class ParameterException extends Exception {

  private static final long serialVersionUID = 1L;

  ParameterException(String message) {
    super(message);
  }

  static ParameterException unexpected(String parameter, String found, String expected) {
    return unexpected(parameter, "privet." + parameter, found, expected);
  }

  /** Of a parameter whose property is not called as the others are. */
  static ParameterException unexpected(
      String parameter, String property, String found, String expected) {
    return new ParameterException(
        "Parameter "
            + parameter
            + " (-D"
            + property
            + ") is '"
            + found
            + "', expected "
            + expected
            + ".");
  }
}
