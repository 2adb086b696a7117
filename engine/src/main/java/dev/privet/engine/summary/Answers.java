package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.Words;
import java.util.List;

/**
 * Calls of libraries whose result is what somebody else answered: a response does not hold what was
 * asked. What makes responses is no such call, for it puts in them what it is given.
 */
final class Answers {

  private final RuleSet rules;

  Answers(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * Whether a call asks somebody, whatever type the answer has: {@code client.rxSendForm(form)}.
   */
  boolean isAsked(Instruction.Call call) {
    return isOfLibrary(call)
        && Words.of(call.callee().method().name()).stream().limit(2).anyMatch(rules::isRequestVerb);
  }

  /** Whether what it gives is found by what it is handed: {@code client.findCasesOf(token)}. */
  boolean isFound(Instruction.Call call) {
    List<String> words = Words.of(call.callee().method().name());
    return isOfLibrary(call)
        && call.receiver() != null
        && !words.isEmpty()
        && rules.isLookupVerb(words.get(0));
  }

  /** What the JDK's methods do is known, but what a database answers is somebody's answer. */
  private static boolean isOfLibrary(Instruction.Call call) {
    MethodKey method = call.callee().method();
    return !method.isConstructor()
        && (!method.owner().startsWith("java.") || method.owner().startsWith("java.sql."));
  }

  /**
   * Whether a call is answered.
   *
   * @param returned what it gives
   */
  boolean isAnswer(Instruction.Call call, Type returned) {
    return isAnswer(returned)
        && !call.callee().method().isConstructor()
        && Words.of(Types.simpleName(call.callee().method().owner())).stream()
            .noneMatch(rules::isAnswerWord);
  }

  private boolean isAnswer(Type type) {
    List<String> words = Words.of(Types.simpleName(Types.name(type)));
    int end = words.size();
    return (end > 0 && rules.isAnswerWord(words.get(end - 1)))
        || (end > 1 && rules.isAnswerWord(words.get(end - 2) + " " + words.get(end - 1)))
        || (type instanceof ClassType named && named.arguments().stream().anyMatch(this::isAnswer));
  }
}
