package dev.privet.engine;

/** The whole analysis as one function. */
public final class Audit {

  private Audit() {}

  /** Audits; never throws because of the audited code, what it could not see is a gap. */
  public static AuditResult run(AuditRequest request) {
    return new Pipeline(request).run();
  }
}
