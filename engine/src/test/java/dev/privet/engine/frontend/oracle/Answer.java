package dev.privet.engine.frontend.oracle;

/**
 * The member that a place in a source names, or the type that it has.
 *
 * @param owner binary name of the declaring class
 * @param descriptor erased; of a field empty
 */
record Answer(String owner, String name, String descriptor) {
  /** The erased type of an expression. */
  static Answer ofType(String descriptor) {
    return new Answer("", "", descriptor);
  }

  @Override
  public String toString() {
    return name.isEmpty() ? descriptor : owner + '.' + name + descriptor;
  }
}
