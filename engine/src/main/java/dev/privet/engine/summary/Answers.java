package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ClassType;
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

  boolean isAnswer(Instruction.Call call) {
    return isAnswer(call.callee().returnType())
        && !call.callee().method().isConstructor()
        && Words.of(Types.simpleName(call.callee().method().owner())).stream()
            .noneMatch(rules::isAnswerWord);
  }

  private boolean isAnswer(Type type) {
    if (!(type instanceof ClassType named)) {
      return false;
    }
    List<String> words = Words.of(Types.simpleName(named.name()));
    return (!words.isEmpty() && rules.isAnswerWord(words.get(words.size() - 1)))
        || named.arguments().stream().anyMatch(this::isAnswer);
  }
}
