package dev.privet.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a class of methods whose control flow is made up by chance from all that a check may go
 * through, and whose sinks send the address of one of two people.
 */
final class ConsentPrograms {
  private static final int MAX_DEPTH = 2;

  private final ConsentForms forms;
  private final StringBuilder text = new StringBuilder();
  private int probes;
  private int loops;
  private int depth;

  /** How many functions the code is in. */
  private int functions;

  /**
   * How many rounds over all people the code is in: who withdraws in an inner one was met before.
   */
  private int rounds;

  private ConsentPrograms(long seed) {
    forms = new ConsentForms(new Random(seed));
  }

  /** A class {@code T} with {@code count} methods {@code m0}, {@code m1} and so on. */
  static String of(long seed, int count) {
    ConsentPrograms programs = new ConsentPrograms(seed);
    programs.text.append(
        """
        import java.util.*;
        import java.util.concurrent.CompletableFuture;
        import java.util.function.*;
        import java.util.stream.*;
        import people.*;
        public class T {
        """);
    for (int i = 0; i < count; i++) {
      programs.helpers(i);
      programs.method(i);
    }
    return programs.text.append("}\n").toString();
  }

  private void method(int number) {
    forms.begin("v", "u");
    line("public static void m" + number + "(User u, User v, List<User> all) {");
    block(number, 2 + forms.below(4));
    line("}");
  }

  /**
   * Whether functions of a method may take consents back. Where they do, which of the sinks are
   * under consent on every run depends on which functions ran how often.
   */
  static boolean withdrawsWithin(int number) {
    return number % 2 == 1;
  }

  /** What the method may call: predicates, guards, wrappers, in its class and in others. */
  private void helpers(int n) {
    forms.begin("u");
    line("static boolean p" + n + "(User u) {");
    if (forms.chance(2)) {
      line("if (" + forms.condition(-1, 2) + ") return " + forms.chance(2) + ";");
    }
    line("return " + forms.condition(-1, 2) + ";\n}");
    line("static boolean q" + n + "(User u) {\nboolean r = false;");
    line("if (p" + n + "(u)) r = " + forms.condition(-1, 1) + ";");
    line("return " + (forms.chance(3) ? "!r" : "r") + ";\n}");
    line("static void t" + n + "(User u) {");
    line("if (" + forms.condition(-1, 2) + ") throw new IllegalStateException();\n}");
    line("static class Far" + n + " {");
    line(
        "boolean asks(User u) { return near(u)"
            + (forms.chance(3) ? " && p" + n + "(u)" : "")
            + "; }");
    line("private boolean near(User u) { return " + forms.condition(-1, 2) + "; }");
    line("void demand(User u) { new Deep" + n + "().demand(u); }\n}");
    line("static class Deep" + n + " { void demand(User u) { t" + n + "(u); } }");
    line("interface Gate" + n + " { boolean may(User u); }");
    line("static class One" + n + " implements Gate" + n + " {");
    line("public boolean may(User u) { return " + forms.condition(-1, 1) + "; }\n}");
    line("static class Two" + n + " implements Gate" + n + " {");
    line("public boolean may(User u) { return " + forms.condition(-1, 1) + "; }\n}");
    line(
        "static Gate"
            + n
            + " gate"
            + n
            + " = World.either() ? new One"
            + n
            + "() : new Two"
            + n
            + "();");
    line("static class Kept" + n + " {\nprivate final boolean ok;");
    line("Kept" + n + "(User u) { ok = " + forms.condition(-1, 1) + "; }");
    line("boolean ok() { return ok; }\n}");
    line("static final Predicate<User> rule" + n + " = u -> " + forms.condition(-1, 1) + ";");
    line("static void w" + n + "(User u, Runnable then) {");
    line("if (" + forms.condition(-1, 1) + ") then.run();\n}");
    line("static void c" + n + "(User u, Consumer<User> then) {");
    line("if (" + forms.condition(-1, 1) + ") return;\nthen.accept(u);\n}");
    line("static void z" + n + "(User u) { if (World.either()) u.withdrawConsent(); }");
  }

  /** Statements of a block, in which locals live. */
  private void block(int number, int statements) {
    List<String> locals = new ArrayList<>(forms.locals);
    List<String> finals = new ArrayList<>(forms.finals);
    depth++;
    for (int i = 0; i < statements; i++) {
      if (depth > MAX_DEPTH || forms.chance(2)) {
        plain(number);
      } else {
        nested(number);
      }
    }
    depth--;
    forms.locals.retainAll(locals);
    forms.finals.retainAll(finals);
  }

  private void sink() {
    line("World.sink(" + probes++ + ", " + forms.person() + ".getEmail());");
  }

  private void plain(int number) {
    switch (forms.below(12)) {
      case 0, 1, 2 -> sink();
      case 3 -> {
        String name = forms.name("v");
        line("boolean " + name + " = " + forms.condition(number, 2) + ";");
        (forms.chance(2) ? forms.locals : forms.finals).add(name);
      }
      case 4 -> {
        if (!forms.locals.isEmpty()) {
          line(forms.any(forms.locals) + " = " + forms.condition(number, 2) + ";");
        }
      }
      case 5, 6 -> leave(number);
      case 7 -> line("t" + number + "(" + forms.person() + ");");
      case 8 -> line("new Far" + number + "().demand(" + forms.person() + ");");
      case 9 -> {
        if (functions > 0 && !withdrawsWithin(number) || rounds > 1) {
          sink();
        } else if (forms.chance(3)) {
          line((forms.chance(2) ? "z" + number : "World.withdraw") + "(" + forms.person() + ");");
        } else {
          line(forms.person() + ".withdrawConsent();");
        }
      }
      case 10 -> {
        String gated =
            "(" + forms.condition(number, 1) + ") ? " + forms.person() + ".getEmail() : \"\"";
        line("World.sink(" + probes++ + ", " + gated + ");");
      }
      default -> {
        String consent = forms.name("k");
        String who = forms.person();
        line("Consent " + consent + " = " + who + ".getConsent();");
        line("if (" + consent + " != null && !" + consent + ".isWithdrawn()) {");
        block(number, 1);
        line("}");
      }
    }
  }

  private void leave(int number) {
    String exit =
        loops > 0
            ? forms.any(List.of("continue;", "break;", "return;"))
            : forms.chance(2) ? "return;" : "throw new IllegalStateException();";
    line("if (" + forms.condition(number, 2) + ") " + exit);
  }

  private void nested(int number) {
    int form = forms.below(14);
    boolean walks = List.of(3, 4, 11, 12).contains(form);
    rounds += walks ? 1 : 0;
    switch (form) {
      case 0, 1 -> {
        line("if (" + forms.condition(number, 2) + ") {");
        block(number, 1 + forms.below(3));
        if (forms.chance(2)) {
          line("} else {");
          block(number, 1 + forms.below(2));
        }
        line("}");
      }
      case 2 -> repeated(number, "for (int " + forms.name("i") + " : World.rounds()) {", null);
      case 3, 4 -> {
        String each = forms.name("e");
        repeated(number, "for (User " + each + " : all) {", each);
      }
      case 5 -> attempt(number);
      case 6, 7 -> cases(number);
      case 8 -> lambda(number, "w" + number + "(" + forms.person() + ", () -> {", null, "});");
      case 9 -> {
        String given = forms.name("g");
        lambda(number, "c" + number + "(" + forms.person() + ", " + given + " -> {", given, "});");
      }
      case 10 -> {
        String given = forms.name("o");
        String filter = filter(number, given);
        String from = "Optional.of(" + forms.person() + ").filter(" + filter + ").ifPresent(";
        lambda(number, from + given + " -> {", given, "});");
      }
      case 11 -> {
        String given = forms.name("s");
        String way = forms.any(List.of("filter", "filter", "takeWhile", "dropWhile"));
        String from = "all.stream()." + way + "(" + filter(number, given) + ").forEach(";
        lambda(number, from + given + " -> {", given, "});");
      }
      case 12 -> collected(number);
      default -> {
        String who = forms.person();
        if (forms.chance(2)) {
          String from =
              "CompletableFuture.runAsync(() -> t" + number + "(" + who + "), Runnable::run)";
          lambda(number, from + ".thenRun(() -> {", null, "});");
        } else {
          String ok = forms.name("ok");
          String asked = filter(number, null);
          String from = "CompletableFuture.supplyAsync(() -> " + asked + ", Runnable::run)";
          line(from + ".thenAccept(" + ok + " -> {");
          lambda(number, "if (" + ok + ") {", null, "} });");
        }
      }
    }
    rounds -= walks ? 1 : 0;
  }

  private void repeated(int number, String head, String each) {
    line(head);
    if (each != null) {
      forms.people.add(each);
    }
    loops++;
    block(number, 1 + forms.below(3));
    loops--;
    forms.people.remove(each);
    line("}");
  }

  private void attempt(int number) {
    line("try {");
    line("t" + number + "(" + forms.person() + ");");
    block(number, 1 + forms.below(2));
    line("} catch (IllegalStateException " + forms.name("x") + ") {");
    block(number, forms.below(2));
    if (forms.chance(2)) {
      line("if (true) return;");
    }
    if (forms.chance(3)) {
      line("} finally {");
      sink();
    }
    line("}");
  }

  private void cases(int number) {
    boolean arrows = forms.chance(2);
    line("switch (" + forms.person() + ".getConsentStatus()) {");
    for (String label : List.of("case GRANTED", "case PENDING", "default")) {
      line(label + (arrows ? " -> {" : ": {"));
      int outer = loops;
      loops = 0;
      block(number, forms.below(3));
      loops = outer;
      line(arrows ? "}" : forms.chance(3) ? "}" : "}\nbreak;");
    }
    line("}");
  }

  /** A condition on somebody who is handed to a function. */
  private String filter(int number, String given) {
    List<String> locals = new ArrayList<>(forms.locals);
    forms.locals.clear();
    if (given != null) {
      forms.people.add(given);
    }
    String condition = forms.condition(number, 1);
    forms.people.remove(given);
    forms.locals.addAll(locals);
    return given == null ? condition : given + " -> " + condition;
  }

  private void lambda(int number, String head, String given, String end) {
    line(head);
    List<String> locals = new ArrayList<>(forms.locals);
    forms.locals.clear();
    if (given != null) {
      forms.people.add(given);
    }
    int outer = loops;
    loops = 0;
    functions++;
    block(number, 1 + forms.below(2));
    functions--;
    loops = outer;
    forms.people.remove(given);
    forms.locals.addAll(locals);
    line(end);
  }

  private void collected(int number) {
    String some = forms.name("l");
    String given = forms.name("d");
    String filter = filter(number, given);
    switch (forms.below(3)) {
      case 0 -> {
        line("List<User> " + some + " = new ArrayList<>(all);");
        line(some + ".removeIf(" + filter + ");");
      }
      case 1 -> {
        String parts = "all.stream().collect(Collectors.partitioningBy(" + filter + "))";
        line("List<User> " + some + " = " + parts + ".get(" + forms.chance(2) + ");");
      }
      default -> line("List<User> " + some + " = all.stream().filter(" + filter + ").toList();");
    }
    String each = forms.name("e");
    repeated(number, "for (User " + each + " : " + some + ") {", each);
  }

  private void line(String code) {
    text.append(code).append('\n');
  }
}
