package dev.privet.engine.frontend.oracle;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A type that generated programs use, as they write it.
 *
 * @param arguments of a generic one
 */
record Term(String name, List<Term> arguments) {

  static final Term STRING = of("String");
  static final Term INT = of("int");
  static final Term LONG = of("long");
  static final Term BOOLEAN = of("boolean");
  static final Term INTEGER = of("Integer");
  static final Term USER = of("User");

  Term {
    arguments = arguments.stream().map(Term::boxed).toList();
  }

  static Term of(String name, Term... arguments) {
    return new Term(name, List.of(arguments));
  }

  /** A lambda of that type needs a target. */
  boolean isFunction() {
    return is("Supplier") || is("Function");
  }

  boolean is(String other) {
    return name.equals(other);
  }

  Term argument(int index) {
    return arguments.get(index);
  }

  /** What stands for it as a type argument. */
  Term boxed() {
    return switch (name) {
      case "int" -> INTEGER;
      case "long" -> of("Long");
      case "boolean" -> of("Boolean");
      default -> this;
    };
  }

  @Override
  public String toString() {
    return arguments.isEmpty()
        ? name
        : arguments.stream().map(Term::toString).collect(Collectors.joining(", ", name + "<", ">"));
  }
}
