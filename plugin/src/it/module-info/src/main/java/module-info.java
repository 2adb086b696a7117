/** A named module; the audit needs none of its classes compiled. */
module shop {
  requires java.logging;

  exports shop;
}
