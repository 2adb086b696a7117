package dev.privet.engine.judge;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.ruleset.Words;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whose a property is, where the class that has it is missing and nothing names it: what {@code
 * system.getHostInfo()} gives is a host info, and its address no person's.
 */
final class ImpliedOwner {

  private static final Set<String> VERBS =
      Set.of("get", "find", "load", "fetch", "read", "retrieve", "lookup", "query", "select");

  private static final Set<String> ENDS = Set.of("by", "for", "from", "of", "with", "in");

  private ImpliedOwner() {}

  /** The name of a place's type, or what its own name says the type is. */
  static String of(Place holder) {
    boolean unnamed = holder.type() instanceof UnknownType unknown && !unknown.isNamed();
    String name = unnamed ? name(holder) : "";
    return name.isEmpty() ? Types.name(holder.type()) : name;
  }

  private static String name(Place holder) {
    if (holder.step() instanceof Step.Property property) {
      return capitalised(Words.of(property.name()));
    }
    return holder.step() == null && holder.root() instanceof Root.Result result
        ? capitalised(given(result.callee()))
        : "";
  }

  /** What a method's name says that it gives: {@code findUserById} a user, {@code map} nothing. */
  private static List<String> given(MethodKey method) {
    List<String> words = Words.of(method.name());
    boolean gets = !words.isEmpty() && VERBS.contains(words.get(0));
    if (!gets && !method.descriptor().startsWith("()")) {
      return List.of();
    }
    List<String> given = new ArrayList<>();
    for (String word : words.subList(gets ? 1 : 0, words.size())) {
      if (ENDS.contains(word)) {
        break;
      }
      given.add(word);
    }
    return given;
  }

  /** Nothing for several things: what deals with messages is none. */
  private static String capitalised(List<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    String last = words.get(words.size() - 1);
    if (!Words.singular(last).equals(last)) {
      return "";
    }
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }
}
