package dev.privet.engine.frontend.grammar;

/** Thrown where a source goes on as the grammar does not; without a stack, as it is expected. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refused() {
    super("not in the grammar", null, false, false);
  }
}
