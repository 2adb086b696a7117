package dev.privet.engine.oracle;

import java.util.List;

/**
 * A method of a generated program.
 *
 * @param result name of the variable that it returns; empty for the entry
 * @param resultType kind of what it returns
 */
record Method(
    String name,
    Form form,
    List<String> parameterTypes,
    List<Statement> statements,
    String result,
    String resultType) {

  /** How it is reached. */
  enum Form {
    STATIC,
    INSTANCE,
    INTERFACE,
    INHERITED
  }

  Method {
    parameterTypes = List.copyOf(parameterTypes);
    statements = List.copyOf(statements);
  }

  Method with(List<Statement> other) {
    return new Method(name, form, parameterTypes, other, result, resultType);
  }

  /** What calls it. */
  Transport call() {
    StringBuilder arguments = new StringBuilder();
    for (int i = 1; i <= parameterTypes.size(); i++) {
      arguments.append(i == 1 ? "$" : ", $").append(i);
    }
    String receiver =
        switch (form) {
          case STATIC -> "";
          case INSTANCE -> "new In" + name + "().";
          case INTERFACE, INHERITED -> "((Op" + name + ") new Im" + name + "()).";
        };
    return new Transport(
        "call." + name,
        parameterTypes,
        resultType,
        false,
        List.of(),
        List.of("$$ = " + receiver + name + "(" + arguments + ")"));
  }
}
