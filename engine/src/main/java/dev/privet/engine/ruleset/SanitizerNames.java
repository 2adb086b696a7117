package dev.privet.engine.ruleset;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which names claim that a method ends a flow: a verb at its head ({@code maskEmail}, {@code
 * toMasked}), or a verb, noun or participle at its end ({@code emailHash}, {@code
 * cardNumberMasked}).
 *
 * @param leads words that may come before the verb
 * @param full verbs and participles that leave nothing identifying
 * @param weak names of plain digests
 * @param silent words that make the name speak of something else, as {@code is}, {@code key}
 * @param hiding verbs that hide data so that it can be brought back
 * @param revealing verbs that bring it back
 * @param hidden words by which hidden data is named
 * @param tools words in the name of a class by which its methods mask what they are given, as
 *     {@code Masker.phone(text)}
 */
record SanitizerNames(
    Set<String> leads,
    Set<String> full,
    Set<String> weak,
    Set<String> silent,
    Set<String> hiding,
    Set<String> revealing,
    Set<String> hidden,
    Set<String> tools) {

  private static final List<String> GIVEN_TEXT =
      List.of("(Ljava/lang/String;", "(Ljava/lang/CharSequence;");
  private static final String GIVES_TEXT = ")Ljava/lang/String;";

  SanitizerNames() {
    this(
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>());
  }

  /** Whether a method's name begins with one of some verbs. */
  static boolean begins(String name, Set<String> verbs) {
    List<String> words = Words.of(name);
    return !words.isEmpty() && verbs.contains(words.get(0));
  }

  /** What hidden data is called without the word that says so; empty if none does. */
  Optional<String> unhidden(String name) {
    List<String> words = new ArrayList<>(Words.of(name));
    return words.removeAll(hidden) && !words.isEmpty()
        ? Optional.of(String.join("_", words))
        : Optional.empty();
  }

  Optional<SanitizerSpec.Strength> strength(MethodKey method) {
    List<String> words = Words.of(method.name()).stream().filter(w -> !isNumber(w)).toList();
    if (words.isEmpty() || words.stream().anyMatch(silent::contains)) {
      return Optional.empty();
    }
    Optional<SanitizerSpec.Strength> own = strength(words);
    return own.isEmpty() && isOfTool(method) ? Optional.of(SanitizerSpec.Strength.FULL) : own;
  }

  /** Whether a text is given to a class that is called after what it does to it. */
  private boolean isOfTool(MethodKey method) {
    return GIVEN_TEXT.stream().anyMatch(method.descriptor()::startsWith)
        && method.descriptor().endsWith(GIVES_TEXT)
        && Words.of(Types.simpleName(method.owner())).stream().anyMatch(tools::contains);
  }

  private Optional<SanitizerSpec.Strength> strength(List<String> words) {
    int at = 0;
    while (at < words.size() - 1 && leads.contains(words.get(at))) {
      at++;
    }
    List<String> candidates = List.of(words.get(at), words.get(words.size() - 1));
    if (candidates.stream().anyMatch(full::contains)) {
      return Optional.of(SanitizerSpec.Strength.FULL);
    }
    return candidates.stream().anyMatch(weak::contains)
        ? Optional.of(SanitizerSpec.Strength.WEAK)
        : Optional.empty();
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
