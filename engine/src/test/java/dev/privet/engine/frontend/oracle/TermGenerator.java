package dev.privet.engine.frontend.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes expressions of a wanted type: nested generic calls, chains of streams, lambdas and method
 * references, overloads, conditionals, switches, anonymous classes.
 */
final class TermGenerator {

  /** A variable in scope. */
  record Variable(String name, Term type) {}

  private final Random random;
  private final List<Variable> variables = new ArrayList<>();
  private int names;

  TermGenerator(Random random) {
    this.random = random;
  }

  List<Variable> variables() {
    return variables;
  }

  String fresh() {
    return "v" + names++;
  }

  /** Any type, nested at most so deep; functions only outside. */
  Term type(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> Term.of("Supplier", value(depth - 1));
      case 1 -> Term.of("Function", value(0), value(depth - 1));
      default -> value(depth);
    };
  }

  /** Any type that is no function. */
  Term value(int depth) {
    if (depth <= 0) {
      return pick(List.of(Term.STRING, Term.INTEGER, Term.USER, Term.of("Long"), Term.STRING));
    }
    Term inner = value(depth - 1);
    return switch (random.nextInt(7)) {
      case 0 -> Term.of("List", inner);
      case 1 -> Term.of("Optional", inner);
      case 2 -> Term.of("Map", Term.STRING, inner);
      case 3 -> Term.of("Box", inner);
      case 4 -> pick(List.of(Term.INT, Term.BOOLEAN, Term.LONG));
      default -> value(0);
    };
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** An expression of that type. */
  String of(Term type, int depth) {
    List<Variable> fitting = variables.stream().filter(v -> v.type().equals(type)).toList();
    if (!fitting.isEmpty() && random.nextInt(3) == 0) {
      return pick(fitting).name();
    }
    if (depth <= 0) {
      return fitting.isEmpty() ? plain(type) : pick(fitting).name();
    }
    return type.isFunction() || random.nextInt(5) < 3
        ? special(type, depth - 1)
        : general(type, depth - 1);
  }

  /** Without anything inside. */
  private String plain(Term type) {
    return switch (type.name()) {
      case "int", "Integer" -> String.valueOf(random.nextInt(9));
      case "long", "Long" -> random.nextInt(9) + "L";
      case "boolean" -> random.nextBoolean() ? "true" : "false";
      case "Boolean" -> "Boolean.TRUE";
      case "String" -> "\"s" + random.nextInt(9) + "\"";
      case "User" -> "new User(\"n\", 3)";
      case "List" -> "List.<" + type.argument(0) + ">of()";
      case "Map" -> "Map.<String, " + type.argument(1) + ">of()";
      case "Optional" -> "Optional.<" + type.argument(0) + ">empty()";
      case "Box" -> "new Box<" + type.argument(0) + ">(" + plain(type.argument(0)) + ")";
      case "Supplier" -> "() -> " + plain(type.argument(0));
      default -> "(" + fresh() + ") -> " + plain(type.argument(1));
    };
  }

  /** What gives any type. */
  private String general(Term type, int depth) {
    Term boxed = type.boxed();
    return switch (random.nextInt(12)) {
      case 0 -> "identity(" + of(type, depth) + ")";
      case 1 -> "(" + of(Term.BOOLEAN, depth) + " ? " + of(type, depth) + " : " + of(type, 0) + ")";
      case 2 -> of(Term.of("Optional", boxed), depth) + ".orElse(" + of(type, depth) + ")";
      case 3 -> of(Term.of("Optional", boxed), depth) + ".orElseGet(() -> " + of(type, depth) + ")";
      case 4 -> of(Term.of("Box", boxed), depth) + ".value()";
      case 5 -> of(Term.of("List", boxed), depth) + ".get(" + of(Term.INT, 0) + ")";
      case 6 -> of(Term.of("Map", Term.STRING, boxed), depth) + ".get(" + of(Term.STRING, 0) + ")";
      case 7 -> "run(() -> " + of(type, depth) + ")";
      case 8 ->
          "(switch ("
              + of(Term.INT, 0)
              + ") { case 1 -> "
              + of(type, depth)
              + "; default -> { yield "
              + of(type, 0)
              + "; } })";
      case 9 -> "apply(" + of(value(0), depth) + ", " + lambda(null, type, depth) + ")";
      case 10 -> "((" + type + ") (" + of(type, depth) + "))";
      default -> "first(" + of(type, depth) + ", " + of(type, 0) + ")";
    };
  }

  /** What gives this type only. */
  private String special(Term type, int depth) {
    return switch (type.name()) {
      case "int", "Integer" -> number(depth);
      case "boolean", "Boolean" -> truth(depth);
      case "String" -> text(depth);
      case "long", "Long" -> of(Term.of("List", value(0)), depth) + ".stream().count()";
      case "User" -> random.nextBoolean() ? "new User(" + of(Term.STRING, depth) + ", 1)" : user();
      case "List" -> list(type.argument(0), depth);
      case "Map" -> map(type.argument(1), depth);
      case "Optional" -> optional(type.argument(0), depth);
      case "Box" -> box(type.argument(0), depth);
      case "Supplier" -> supplier(type.argument(0), depth);
      default -> lambda(type.argument(0), type.argument(1), depth);
    };
  }

  private String user() {
    return "new UserBuilder().name(\"b\").age(" + of(Term.INT, 0) + ").build()";
  }

  private String number(int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> of(Term.USER, depth) + ".age()";
      case 1 -> of(Term.STRING, depth) + ".length()";
      case 2 -> "(" + of(Term.INT, depth) + " + " + of(Term.INTEGER, 0) + ")";
      case 3 -> of(Term.of("List", value(0)), depth) + ".size()";
      default -> overloaded(depth);
    };
  }

  private String overloaded(int depth) {
    String argument =
        switch (random.nextInt(7)) {
          case 0 -> of(Term.INT, depth);
          case 1 -> of(Term.LONG, depth);
          case 2 -> of(Term.STRING, depth);
          case 3 -> of(Term.of("List", value(0)), depth);
          case 4 -> "() -> " + of(Term.STRING, depth);
          case 5 -> "(String s" + names + ") -> s" + names++ + ".length()";
          default -> of(Term.INT, 0) + ", " + of(Term.INTEGER, depth) + ", " + of(Term.INT, 0);
        };
    return "over(" + argument + ")";
  }

  private String truth(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> of(Term.STRING, depth) + ".isEmpty()";
      case 1 -> of(Term.of("Optional", value(0)), depth) + ".isPresent()";
      case 2 -> "!" + "Objects.isNull(" + of(value(0), depth) + ")";
      default -> of(Term.of("List", Term.USER), depth) + ".stream().anyMatch(User::isAdult)";
    };
  }

  private String text(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> of(Term.USER, depth) + ".name()";
      case 1 -> "describe(" + of(value(0), depth) + ")";
      case 2 -> of(Term.STRING, depth) + ".trim().toUpperCase()";
      case 3 ->
          of(Term.of("List", Term.USER), depth)
              + ".stream().map(User::name).collect(Collectors.joining())";
      case 4 -> "(" + of(Term.STRING, 0) + " + " + of(value(0), depth) + ")";
      default -> "new Object() { String inner() { return " + of(Term.STRING, 0) + "; } }.inner()";
    };
  }

  private String list(Term element, int depth) {
    Term from = value(0);
    return switch (random.nextInt(6)) {
      case 0 -> "List.of(" + of(element, depth) + ", " + of(element, 0) + ")";
      case 1 -> "listed(new ArrayList<>(" + of(Term.of("List", element), depth) + "))";
      case 2 ->
          of(Term.of("List", from), depth)
              + ".stream().map("
              + lambda(from, element, depth)
              + ").collect(Collectors.toList())";
      case 3 -> "Stream.of(" + of(element, depth) + ").filter(x -> x != null).toList()";
      case 4 ->
          "listOf(" + of(element, depth) + ", " + of(element, 0) + ", " + of(element, 0) + ")";
      default ->
          of(Term.of("Map", Term.STRING, element), depth)
              + ".values().stream().sorted(Comparator.comparing(x -> x.toString()))"
              + ".collect(Collectors.toCollection(LinkedList::new)).subList(0, 1)";
    };
  }

  private String map(Term value, int depth) {
    Term from = value(0);
    return switch (random.nextInt(3)) {
      case 0 -> "Map.of(" + of(Term.STRING, depth) + ", " + of(value, depth) + ")";
      case 1 ->
          of(Term.of("List", from), depth)
              + ".stream().collect(Collectors.toMap(String::valueOf, "
              + lambda(from, value, depth)
              + "))";
      default ->
          of(Term.of("List", Term.USER), depth)
              + ".stream().collect(Collectors.groupingBy(User::name, Collectors.collectingAndThen("
              + "Collectors.toList(), all -> "
              + of(value, depth)
              + ")))";
    };
  }

  private String optional(Term element, int depth) {
    Term from = value(0);
    return switch (random.nextInt(4)) {
      case 0 -> "Optional.of(" + of(element, depth) + ")";
      case 1 -> of(Term.of("List", element), depth) + ".stream().findFirst()";
      case 2 -> of(Term.of("Optional", from), depth) + ".map(" + lambda(from, element, depth) + ")";
      default -> "Optional.ofNullable(" + of(element, depth) + ").filter(Objects::nonNull)";
    };
  }

  private String box(Term element, int depth) {
    Term from = value(0);
    return switch (random.nextInt(4)) {
      case 0 -> "new Box<>(" + of(element, depth) + ")";
      case 1 -> "Box.of(" + of(element, depth) + ")";
      case 2 -> of(Term.of("Box", from), depth) + ".map(" + lambda(from, element, depth) + ")";
      default ->
          of(Term.of("Box", element), depth) + ".or(" + supplier(element, depth) + ").self()";
    };
  }

  private String supplier(Term of, int depth) {
    return random.nextBoolean()
        ? "() -> " + of(of, depth)
        : "() -> { return " + of(of, depth) + "; }";
  }

  /** A function, or where the parameter's type is not given one that does not look at it. */
  private String lambda(@org.jspecify.annotations.Nullable Term from, Term to, int depth) {
    if (from != null && from.is("User") && to.is("String") && random.nextBoolean()) {
      return "User::name";
    }
    if (from != null && from.equals(to) && random.nextInt(3) == 0) {
      return random.nextBoolean() ? "Function.identity()" : "Program::identity";
    }
    if (to.is("String") && random.nextInt(4) == 0) {
      return "String::valueOf";
    }
    String name = fresh();
    boolean explicit = from != null && random.nextInt(4) == 0;
    int before = variables.size();
    if (from != null) {
      variables.add(new Variable(name, from));
    }
    String body = of(to, depth);
    while (variables.size() > before) {
      variables.remove(variables.size() - 1);
    }
    String head = explicit ? "(" + from + " " + name + ")" : name;
    return head + " -> " + (random.nextInt(4) == 0 ? "{ return " + body + "; }" : body);
  }
}
