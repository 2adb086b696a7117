package dev.privet.maven;

import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.judge.BasisUse;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.LawfulBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to tell about declared lawful bases. */
final class Bases {

  private Bases() {}

  static List<Diagnostic> diagnostics(
      List<LawfulBasis> declared, List<BasisUse> uses, LocalDate today) {
    List<Diagnostic> told = new ArrayList<>();
    for (LawfulBasis basis : declared) {
      if (basis.isExpired(today)) {
        told.add(
            diagnostic(
                Diagnostic.Kind.EXPIRED_BASIS,
                basis,
                " held until "
                    + basis.expires().map(LocalDate::toString).orElse("")
                    + " and permits nothing any more; renew the date or remove it."));
      }
    }
    for (BasisUse use : uses) {
      if (use.flows() == 0) {
        told.add(
            diagnostic(
                Diagnostic.Kind.UNUSED_BASIS,
                use.basis(),
                " permits nothing that would be reported; remove it."));
      }
    }
    return told;
  }

  private static Diagnostic diagnostic(Diagnostic.Kind kind, LawfulBasis basis, String what) {
    return new Diagnostic(
        kind,
        "The declared basis " + basis.basis().text() + " for " + basis.recipient() + what,
        Optional.of(new Position(basis.file(), basis.line(), 1, basis.line(), 1)));
  }
}
