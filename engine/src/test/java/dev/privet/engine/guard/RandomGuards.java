package dev.privet.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a class of methods whose control flow is made up by chance from all that a check may go
 * through: nesting, negation, early exits, locals, loops, exceptions, helpers. Every flag occurs
 * once, so that what holds on every run holds by the form of the code and not by accident.
 */
final class RandomGuards {
  /** Flags of one method; each doubles the runs. */
  static final int FLAGS = 7;

  private static final int MAX_DEPTH = 3;

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> locals = new ArrayList<>();
  private int names;
  private int flags;
  private int probes;
  private int loops;
  private int depth;

  private RandomGuards(long seed) {
    random = new Random(seed);
  }

  /** A class {@code T} with {@code count} methods {@code m0}, {@code m1} and so on. */
  static String of(long seed, int count) {
    RandomGuards guards = new RandomGuards(seed);
    guards.text.append(
        """
        public class T {
        public interface U { boolean hasConsent(); }
        public static boolean[] flags = new boolean[%d];
        public static U user;
        public static java.util.Set<Integer> reached = new java.util.HashSet<>();
        static boolean flag(int i) { return flags[i]; }
        static void sink(int probe) { reached.add(probe); }
        """
            .formatted(FLAGS));
    for (int i = 0; i < count; i++) {
      guards.method(i);
    }
    return guards.text.append("}\n").toString();
  }

  private void method(int number) {
    flags = 0;
    names = 0;
    locals.clear();
    helpers(number);
    text.append("public static void m").append(number).append("(U u) {\n");
    block(number, 2 + random.nextInt(4));
    text.append("}\n");
  }

  /** A predicate, a predicate that asks it, and a guard that throws. */
  private void helpers(int number) {
    String head = "static boolean ";
    text.append(head).append("p").append(number).append("(U u) {\n");
    if (chance(2)) {
      text.append("if (").append(condition(number, 2, false)).append(") return ");
      text.append(chance(2) ? "true" : "false").append(";\n");
    }
    text.append("return ").append(condition(number, 2, false)).append(";\n}\n");
    text.append(head).append("q").append(number).append("(U u) {\nboolean r = false;\n");
    text.append("if (p").append(number).append("(u)) r = ").append(condition(number, 1, false));
    text.append(";\nreturn ").append(chance(3) ? "!r" : "r").append(";\n}\n");
    text.append("static void t").append(number).append("(U u) {\nif (");
    text.append(condition(number, 2, false)).append(") throw new IllegalStateException();\n}\n");
  }

  /** Statements of a block, in which locals live. */
  private void block(int number, int statements) {
    int visible = locals.size();
    depth++;
    for (int i = 0; i < statements; i++) {
      if (!statement(number)) {
        break;
      }
    }
    depth--;
    while (locals.size() > visible) {
      locals.remove(locals.size() - 1);
    }
  }

  /** Whether the next statement can be reached. */
  private boolean statement(int number) {
    boolean deep = depth > MAX_DEPTH;
    switch (random.nextInt(deep ? 6 : 12)) {
      case 0, 1, 2 -> line("sink(" + probes++ + ");");
      case 3 -> {
        String name = "v" + names++;
        line("boolean " + name + " = " + condition(number, 2, true) + ";");
        locals.add(name);
      }
      case 4 -> {
        if (!locals.isEmpty()) {
          line(any(locals) + " = " + condition(number, 2, true) + ";");
        }
      }
      case 5 -> leave(number);
      case 6, 7 -> {
        line("if (" + condition(number, 3, true) + ") {");
        block(number, 1 + random.nextInt(3));
        if (chance(2)) {
          line("} else {");
          block(number, 1 + random.nextInt(2));
        }
        line("}");
      }
      case 8 -> {
        String index = "i" + names++;
        line("for (int " + index + " = 0; " + index + " < 2; " + index + "++) {");
        loops++;
        block(number, 1 + random.nextInt(3));
        loops--;
        line("}");
      }
      case 9 -> {
        line("if (" + condition(number, 2, true) + ") return;");
      }
      case 10 -> {
        line("try {");
        line("t" + number + "(u);");
        block(number, 1 + random.nextInt(2));
        line("} catch (IllegalStateException e" + names++ + ") {");
        block(number, random.nextInt(2));
        if (chance(2)) {
          line("return;");
        }
        if (chance(3)) {
          line("} finally {");
          line("sink(" + probes++ + ");");
        }
        line("}");
      }
      default -> {
        line("t" + number + "(u);");
      }
    }
    return true;
  }

  private void leave(int number) {
    String condition = condition(number, 2, true);
    String exit =
        loops > 0
            ? List.of("continue;", "break;", "return;").get(random.nextInt(3))
            : chance(2) ? "return;" : "throw new IllegalStateException();";
    line("if (" + condition + ") " + exit);
  }

  private String condition(int number, int size, boolean withLocals) {
    if (size == 0 || chance(4)) {
      return atom(number, withLocals);
    }
    String a = condition(number, size - 1, withLocals);
    String b = condition(number, size - 1, withLocals);
    return switch (random.nextInt(10)) {
      case 0, 1 -> "(" + a + " && " + b + ")";
      case 2, 3 -> "(" + a + " || " + b + ")";
      case 4, 5 -> "!" + a;
      case 6 -> "(" + a + " & " + b + ")";
      case 7 -> "(" + a + " == " + (chance(2) ? "true" : "false") + ")";
      case 8 -> "(" + a + " ? " + b + " : " + (chance(2) ? "true" : "false") + ")";
      default -> "Boolean.TRUE.equals(" + a + ")";
    };
  }

  private String atom(int number, boolean withLocals) {
    switch (random.nextInt(withLocals ? 8 : 4)) {
      case 0, 1, 2:
        return "u.hasConsent()";
      case 3:
        return flags < FLAGS ? "flag(" + flags++ + ")" : "u.hasConsent()";
      case 4:
        return "p" + number + "(u)";
      case 5:
        return "q" + number + "(u)";
      default:
        return locals.isEmpty() ? "u.hasConsent()" : any(locals);
    }
  }

  private void line(String code) {
    text.append(code).append('\n');
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private <X> X any(List<X> from) {
    return from.get(random.nextInt(from.size()));
  }
}
