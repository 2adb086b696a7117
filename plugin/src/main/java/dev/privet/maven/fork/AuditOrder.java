package dev.privet.maven.fork;

import dev.privet.engine.AuditOptions;
import dev.privet.engine.AuditRequest;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.ruleset.Declarations;
import dev.privet.engine.ruleset.PackSource;
import dev.privet.engine.ruleset.RuleSets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An {@link AuditRequest} that can travel: the rules as the packs that they are made of.
 *
 * @param packs beyond the standard ones, in order
 */
public record AuditOrder(
    Path root,
    List<SourceModule> modules,
    List<PackSource> packs,
    AuditOptions options,
    List<Gap> knownGaps,
    Declarations declarations) {

  public AuditOrder {
    modules = List.copyOf(modules);
    packs = List.copyOf(packs);
    knownGaps = List.copyOf(knownGaps);
  }

  /**
   * The order for what is asked.
   *
   * @param packs that made the request's rules of the standard ones
   */
  public static AuditOrder of(AuditRequest request, List<PackSource> packs) {
    return new AuditOrder(
        request.root(),
        request.modules(),
        packs,
        request.options(),
        request.knownGaps(),
        request.declarations());
  }

  /** What was asked, with rules read anew. */
  AuditRequest request() throws IOException {
    return new AuditRequest(
        root,
        modules,
        RuleSets.standard(AuditOrder.class.getClassLoader(), packs),
        options,
        knownGaps,
        declarations);
  }
}
