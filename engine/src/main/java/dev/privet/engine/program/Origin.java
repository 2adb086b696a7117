package dev.privet.engine.program;

/** Where a declaration was seen. */
public enum Origin {
  /** Written by hand in a source root. */
  SOURCE,
  /** In a generated source root: followed, not reported. */
  GENERATED_SOURCE,
  /** Not written but implied by source: Lombok's and records' members, default constructors. */
  IMPLIED,
  /** Read from a class file. */
  LIBRARY
}
