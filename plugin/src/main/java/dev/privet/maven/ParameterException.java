package dev.privet.maven;

/** A parameter says what it may not; the message says where, what was found and what is allowed. */
final class ParameterException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String wrong;

  ParameterException(String message) {
    this("", "", message);
  }

  private ParameterException(String place, String parameter, String wrong) {
    super(place + wrong);
    this.parameter = parameter;
    this.wrong = wrong;
  }

  static ParameterException unexpected(String parameter, String found, String expected) {
    return unexpected(parameter, "privet." + parameter, found, expected);
  }

  /** Of a parameter whose property is not called as the others are. */
  static ParameterException unexpected(
      String parameter, String property, String found, String expected) {
    return new ParameterException(
        "Parameter " + parameter + " (-D" + property + ")",
        parameter,
        " is '" + found + "', expected " + expected + ".");
  }

  /** The same of a parameter whose value stands in a file. */
  ParameterException in(String place) {
    return parameter.isEmpty()
        ? this
        : new ParameterException(place + ": " + parameter, parameter, wrong);
  }
}
