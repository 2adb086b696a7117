package dev.privet.engine;

import java.util.List;

/**
 * How to audit.
 *
 * @param threads at least 1
 * @param includes globs over paths relative to the root; empty: all
 * @param excludes globs over paths relative to the root: followed, not reported
 * @param pseudonymous whether surrogate ids are reported
 * @param requireProven whether guards that are only assumed count as none
 * @param profile id of the jurisdiction's demands on consent; {@code default} for none
 */
public record AuditOptions(
    int threads,
    List<String> includes,
    List<String> excludes,
    boolean pseudonymous,
    boolean requireProven,
    String profile) {

  /** By the default demands on consent. */
  public AuditOptions(
      int threads,
      List<String> includes,
      List<String> excludes,
      boolean pseudonymous,
      boolean requireProven) {
    this(threads, includes, excludes, pseudonymous, requireProven, "default");
  }

  public AuditOptions {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }

  public static AuditOptions standard() {
    return new AuditOptions(
        Runtime.getRuntime().availableProcessors(), List.of(), List.of(), false, false);
  }

  public AuditOptions withThreads(int count) {
    return new AuditOptions(count, includes, excludes, pseudonymous, requireProven, profile);
  }
}
