package dev.privet.engine.program;

/** The five kinds of type declaration. */
public enum TypeKind {
  CLASS,
  INTERFACE,
  ENUM,
  RECORD,
  ANNOTATION
}
