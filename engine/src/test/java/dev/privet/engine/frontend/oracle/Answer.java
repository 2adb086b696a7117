package dev.privet.engine.frontend.oracle;

/**
 * The member that a place in a source names.
 *
 * @param owner binary name of the declaring class
 * @param descriptor erased; of a field empty
 */
record Answer(String owner, String name, String descriptor) {
  @Override
  public String toString() {
    return owner + '.' + name + descriptor;
  }
}
