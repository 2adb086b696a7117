package dev.privet.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Conditions that ask for consent in all forms that code has for it, made up by chance. Every flag
 * occurs once, so that what holds on every run holds by the form of the code and not by accident.
 */
final class ConsentForms {
  /** Flags of one method; each doubles the runs. */
  static final int FLAGS = 4;

  private final Random random;

  /** Locals, of which those that are never assigned again are known in functions, too. */
  final List<String> locals = new ArrayList<>();

  final List<String> finals = new ArrayList<>();

  /** Variables that hold somebody. */
  final List<String> people = new ArrayList<>();

  private int flags;
  private int names;

  ConsentForms(Random random) {
    this.random = random;
  }

  void begin(String... known) {
    flags = 0;
    locals.clear();
    finals.clear();
    people.clear();
    people.addAll(List.of(known));
  }

  String name(String start) {
    return start + names++;
  }

  boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  <X> X any(List<X> from) {
    return from.get(random.nextInt(from.size()));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Whoever it is about, mostly the latest. */
  String person() {
    return chance(4) ? any(people) : people.get(people.size() - 1);
  }

  /** An expression of boolean type; {@code helpers} is the number of those that it may call. */
  String condition(int helpers, int size) {
    if (size == 0 || chance(4)) {
      return atom(helpers);
    }
    String a = condition(helpers, size - 1);
    String b = condition(helpers, size - 1);
    return switch (below(12)) {
      case 0, 1, 2, 3 -> "(" + a + " && " + b + ")";
      case 4, 5 -> "(" + a + " || " + b + ")";
      case 6 -> "!" + a;
      case 7 -> "(" + a + " & " + b + ")";
      case 8 -> "(" + a + " == " + chance(2) + ")";
      case 9 -> "(" + a + " ? " + b + " : " + chance(2) + ")";
      case 10 -> "(" + a + " ^ true)";
      default -> "Boolean.TRUE.equals(" + a + ")";
    };
  }

  private String atom(int helpers) {
    List<String> known = new ArrayList<>(locals);
    known.addAll(finals);
    if (!known.isEmpty() && chance(3)) {
      return any(known);
    }
    if (helpers >= 0 && chance(3)) {
      return helper(helpers);
    }
    if (flags < FLAGS && chance(5)) {
      return "World.flag(" + flags++ + ")";
    }
    return check(person());
  }

  /** A check that stands by itself. */
  private String check(String who) {
    String x = "x" + names++;
    return switch (below(16)) {
      case 0 -> "(" + who + ".getConsentStatus() == ConsentStatus.GRANTED)";
      case 1 -> "ConsentStatus.GRANTED.equals(" + who + ".getConsentStatus())";
      case 2 -> "EnumSet.of(ConsentStatus.GRANTED).contains(" + who + ".getConsentStatus())";
      case 3 ->
          "(switch ("
              + who
              + ".getConsentStatus()) { case GRANTED -> true; case PENDING, DENIED -> false; })";
      case 4 -> "(" + who + ".getConsentStatus() != ConsentStatus.GRANTED)";
      case 5 -> "(" + who + ".getConsent() != null)";
      case 6 -> "(" + who + ".findConsent().isPresent())";
      case 7 -> who + ".findConsent().isEmpty()";
      case 8 -> "Optional.of(" + who + ").filter(User::hasConsent).isPresent()";
      case 9 -> "Optional.of(" + who + ").map(" + x + " -> " + x + ".hasConsent()).orElse(false)";
      case 10 -> who + ".hasOptedOut()";
      default -> who + ".hasConsent()";
    };
  }

  private String helper(int number) {
    String who = person();
    return switch (below(6)) {
      case 0 -> "p" + number + "(" + who + ")";
      case 1 -> "q" + number + "(" + who + ")";
      case 2 -> "new Far" + number + "().asks(" + who + ")";
      case 3 -> "gate" + number + ".may(" + who + ")";
      case 4 -> "new Kept" + number + "(" + who + ").ok()";
      default -> "rule" + number + ".test(" + who + ")";
    };
  }
}
