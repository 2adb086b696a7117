package dev.privet.engine.inspect;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.judge.Reason;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.Recipient;
import java.util.List;
import java.util.Optional;

/**
 * Why a line is reported or not.
 *
 * @param files that the asked path may mean; only of exactly one there is more to tell
 * @param reported whether findings of that file are reported at all
 * @param calls on the line, in order
 * @param findings on the line, suppressed ones included
 */
public record Explanation(
    List<String> files, boolean reported, List<Call> calls, List<Finding> findings) {

  public Explanation {
    files = List.copyOf(files);
    calls = List.copyOf(calls);
    findings = List.copyOf(findings);
  }

  /**
   * A call on the line.
   *
   * @param name of what it calls, for example {@code Logger.info}
   * @param recipient that gets what it is handed; absent where no rule says that data leaves here
   * @param role what else the rules say of the call: sanitizer, consent check, source
   * @param reasons for each thing that reaches it
   */
  public record Call(
      Position position,
      String name,
      Optional<Recipient> recipient,
      Optional<String> role,
      List<Reason> reasons) {
    public Call {
      reasons = List.copyOf(reasons);
    }
  }
}
