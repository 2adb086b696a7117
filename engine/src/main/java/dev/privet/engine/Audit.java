package dev.privet.engine;

import dev.privet.engine.frontend.parse.DeepStack;
import dev.privet.engine.inspect.Explanation;
import dev.privet.engine.inspect.PersonalItem;
import java.util.List;

/** The whole analysis as one function. */
public final class Audit {

  private Audit() {}

  /** Audits; never throws because of the audited code, what it could not see is a gap. */
  public static AuditResult run(AuditRequest request) {
    return DeepStack.call(() -> new Pipeline(request).run());
  }

  /** What the project holds that is deemed personal, in order; no flows are followed. */
  public static List<PersonalItem> holdings(AuditRequest request) {
    return DeepStack.call(() -> new Pipeline(request).holdings());
  }

  /**
   * Why a line is reported or not.
   *
   * @param file relative to the root, or as much of the path's end as tells it from others
   * @param line from 1
   */
  public static Explanation explain(AuditRequest request, String file, int line) {
    return DeepStack.call(() -> new Pipeline(request).explain(file, line));
  }
}
