package dev.privet.engine.sarif;

import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.Notification;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import dev.privet.engine.finding.Diagnostic;
import dev.privet.engine.judge.BasisUse;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.LawfulBasis;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the audit could not see and what it has to say besides findings. */
final class Notifications {

  /** Subjects named and places shown for one reason; the count is always whole. */
  private static final int MAX_EXAMPLES = 20;

  /** Diagnostics written; what is beyond is counted. */
  private static final int MAX_DIAGNOSTICS = 500;

  private static final String DROPPED = "results-dropped";

  private static final String BASIS = "lawful-basis";

  private static final String BASIS_HELP =
      "These flows are no results: the project declares another ground than consent for them.";
  private static final String GAP_HELP =
      "Nothing follows from the audit's silence about what it could not see.";
  private static final String DIAGNOSTIC_HELP =
      "About what was written for the audit, as a suppression, a baseline entry or a pack.";
  private static final String DROPPED_HELP =
      "The least severe results were left out: audit the modules one by one for all of them.";

  private final Places places;

  Notifications(Places places) {
    this.places = places;
  }

  /** Every notification a log can have. */
  Set<ReportingDescriptor> descriptors() {
    Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();
    for (Gap.Reason reason : Gap.Reason.values()) {
      descriptors.add(descriptor(id(reason), "Not seen: " + reason.text() + ".", GAP_HELP));
    }
    for (Diagnostic.Kind kind : Diagnostic.Kind.values()) {
      descriptors.add(descriptor(kind.id(), sentence(kind.id()), DIAGNOSTIC_HELP));
    }
    descriptors.add(
        descriptor(BASIS, "A declared lawful basis permits flows in the project.", BASIS_HELP));
    descriptors.add(
        descriptor(DROPPED, "The log holds fewer results than were found.", DROPPED_HELP));
    return descriptors;
  }

  /** One notification a reason, with its count and some examples. */
  List<Notification> ofGaps(List<Gap> gaps) {
    Map<Gap.Reason, List<Gap>> byReason = new EnumMap<>(Gap.Reason.class);
    for (Gap gap : gaps.stream().sorted().toList()) {
      byReason.computeIfAbsent(gap.reason(), r -> new ArrayList<>()).add(gap);
    }
    List<Notification> told = new ArrayList<>();
    byReason.forEach((reason, group) -> told.add(ofReason(reason, group)));
    return told;
  }

  private Notification ofReason(Gap.Reason reason, List<Gap> gaps) {
    SortedSet<String> subjects = new TreeSet<>();
    Set<Location> locations = new LinkedHashSet<>();
    for (Gap gap : gaps) {
      subjects.add(gap.subject());
      if (gap.position().isPresent() && locations.size() < MAX_EXAMPLES) {
        locations.add(places.location(gap.position().get()));
      }
    }
    List<String> named = subjects.stream().limit(MAX_EXAMPLES).toList();
    String more =
        subjects.size() > named.size() ? " and " + (subjects.size() - named.size()) + " more" : "";
    String text =
        "Not seen, "
            + gaps.size()
            + (gaps.size() == 1 ? " place: " : " places: ")
            + reason.text()
            + ": "
            + String.join(", ", named)
            + more
            + ".";
    Notification notification = notification(id(reason), level(reason), text);
    notification.setLocations(locations);
    return notification;
  }

  List<Notification> ofDiagnostics(List<Diagnostic> diagnostics) {
    List<Notification> told = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics.stream().sorted().limit(MAX_DIAGNOSTICS).toList()) {
      Notification notification =
          notification(diagnostic.kind().id(), Notification.Level.WARNING, diagnostic.message());
      diagnostic.position().ifPresent(p -> notification.setLocations(Set.of(places.location(p))));
      told.add(notification);
    }
    return told;
  }

  /** The declarations that permit something, as evidence. */
  List<Notification> ofBases(List<BasisUse> bases) {
    List<Notification> told = new ArrayList<>();
    for (BasisUse use : bases.stream().filter(one -> one.flows() > 0).toList()) {
      LawfulBasis basis = use.basis();
      Notification notification =
          notification(
              BASIS,
              Notification.Level.NOTE,
              "Permitted, "
                  + use.flows()
                  + (use.flows() == 1 ? " flow of " : " flows of ")
                  + String.join(", ", basis.categories())
                  + " to "
                  + basis.recipient()
                  + ": "
                  + basis
                  + basis.owner().map(owner -> " (" + owner + ")").orElse("")
                  + ".");
      Position at = new Position(basis.file(), basis.line(), 1, basis.line(), 1);
      notification.setLocations(Set.of(places.location(at)));
      told.add(notification);
    }
    return told;
  }

  Notification ofDroppedResults(int dropped) {
    return notification(
        DROPPED,
        Notification.Level.WARNING,
        dropped
            + (dropped == 1
                ? " of the least severe results was"
                : " of the least severe results were")
            + " left out: GitHub takes at most "
            + RunWriter.MAX_RESULTS
            + " in a log of at most "
            + SarifLog.MAX_COMPRESSED / 1_000_000
            + " MB when compressed.");
  }

  private static Notification notification(String id, Notification.Level level, String text) {
    Notification notification = new Notification();
    notification.setDescriptor(Parts.reference(id));
    notification.setLevel(level);
    notification.setMessage(Parts.message(text));
    return notification;
  }

  private static ReportingDescriptor descriptor(String id, String text, String help) {
    ReportingDescriptor descriptor = new ReportingDescriptor();
    descriptor.setId(id);
    descriptor.setName(name(id));
    descriptor.setShortDescription(Parts.text(text));
    descriptor.setFullDescription(Parts.text(text));
    descriptor.setHelp(Parts.text(help));
    return descriptor;
  }

  private static Notification.Level level(Gap.Reason reason) {
    return switch (reason) {
      case INTERNAL -> Notification.Level.ERROR;
      case UNREADABLE_FILE,
          UNPARSABLE_FILE,
          MALFORMED_ENCODING,
          MISSING_CLASSPATH_ENTRY,
          UNRESOLVED_ARTIFACT,
          OTHER_LANGUAGE,
          LIMIT ->
          Notification.Level.WARNING;
      default -> Notification.Level.NOTE;
    };
  }

  private static String id(Gap.Reason reason) {
    return "gap-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return name.toString();
  }

  private static String sentence(String id) {
    String words = id.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
