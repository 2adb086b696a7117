package dev.privet.engine.frontend.oracle;

import dev.privet.engine.frontend.oracle.TermGenerator.Variable;
import java.util.Random;

/** Writes small programs, the same one for the same seed. */
final class ProgramGenerator {

  private static final int METHODS = 6;
  private static final int STATEMENTS = 5;
  private static final int DEPTH = 3;

  private static final String PRELUDE =
      """
      package generated;

      import java.util.*;
      import java.util.concurrent.Callable;
      import java.util.function.*;
      import java.util.stream.*;

      class Program {
        record User(String name, int age) {
          User(String name) { this(name, 0); }
          boolean isAdult() { return age > 17; }
        }

        abstract static class Builder<T, B extends Builder<T, B>> {
          String name;
          @SuppressWarnings("unchecked") B self() { return (B) this; }
          B name(String name) { this.name = name; return self(); }
          abstract T build();
        }

        static class UserBuilder extends Builder<User, UserBuilder> {
          private int age;
          UserBuilder age(int age) { this.age = age; return this; }
          @Override User build() { return new User(name, age); }
        }

        static class Box<T> {
          private final T value;
          Box(T value) { this.value = value; }
          static <U> Box<U> of(U value) { return new Box<>(value); }
          T value() { return value; }
          <R> Box<R> map(Function<? super T, ? extends R> f) { return new Box<>(f.apply(value)); }
          Box<T> or(Supplier<? extends T> other) { return value == null ? of(other.get()) : this; }
          Box<T> self() { return this; }
        }

        static <T> T identity(T value) { return value; }
        static <T> T run(Supplier<T> supplier) { return supplier.get(); }
        static <A, B> B apply(A value, Function<? super A, ? extends B> f) { return f.apply(value); }
        @SafeVarargs static <T> T first(T first, T... more) { return first; }
        @SafeVarargs static <T> List<T> listOf(T... all) { return Arrays.asList(all); }
        static <T> List<T> listed(List<T> all) { return all; }
        static String describe(Object value) { return "" + value; }
        static int over(int value) { return 1; }
        static int over(long value) { return 2; }
        static int over(Object value) { return 3; }
        static int over(String value) { return 4; }
        static int over(Collection<?> value) { return 5; }
        static int over(List<?> value) { return 6; }
        static int over(Supplier<String> value) { return 7; }
        static int over(Function<String, Integer> value) { return 8; }
        static int over(int... values) { return 9; }
      """;

  private final TermGenerator terms;
  private final Random random;
  private final StringBuilder text = new StringBuilder(PRELUDE);

  private ProgramGenerator(long seed) {
    this.random = new Random(seed);
    this.terms = new TermGenerator(random);
  }

  static String program(long seed) {
    ProgramGenerator generator = new ProgramGenerator(seed);
    for (int i = 0; i < METHODS; i++) {
      generator.member(i);
    }
    return generator.text.append("}\n").toString();
  }

  private void member(int index) {
    boolean nested = random.nextInt(3) == 0;
    if (nested) {
      text.append("  class Inner").append(index).append("<X extends User> {\n");
      text.append("    private final X given = null;\n");
      text.append("    private final List<? extends X> many = List.of();\n");
      text.append("    String named() { return given.name() + many.get(0).age(); }\n");
    }
    method(index, nested);
    if (nested) {
      text.append("  }\n");
    }
  }

  private void method(int index, boolean isNested) {
    terms.variables().clear();
    Term result = terms.type(2);
    Term first = terms.type(2);
    Term second = terms.type(1);
    terms.variables().add(new Variable("p", first));
    terms.variables().add(new Variable("q", second));
    text.append(isNested || random.nextBoolean() ? "  " : "  static ");
    text.append(result).append(" method").append(index);
    text.append('(').append(first).append(" p, ").append(second).append(" q) {\n");
    for (int i = 0; i < STATEMENTS; i++) {
      statement();
    }
    text.append("    return ").append(terms.of(result, DEPTH)).append(";\n  }\n");
  }

  private void statement() {
    Term type = terms.type(2);
    String name = terms.fresh();
    switch (random.nextInt(type.isFunction() ? 2 : 4)) {
      case 0, 1 -> declare(type.toString(), name, type);
      case 2 -> {
        Term element = terms.value(1).boxed();
        String all = terms.of(Term.of("List", element), DEPTH - 1);
        text.append("    for (var ").append(name).append(" : ").append(all).append(") {\n");
        text.append("      identity(").append(name).append(").toString();\n    }\n");
      }
      default -> declare("var", name, type);
    }
  }

  private void declare(String written, String name, Term type) {
    String value = terms.of(type, DEPTH);
    text.append("    ").append(written).append(' ').append(name).append(" = ");
    text.append(value).append(";\n");
    terms.variables().add(new Variable(name, type));
  }
}
