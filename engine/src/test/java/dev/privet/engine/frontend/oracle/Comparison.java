package dev.privet.engine.frontend.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How the attribution's answers agree with javac's. A place that javac has and the sources have not
 * (what an annotation processor wrote) is only counted; all places of a file that could not be
 * parsed are unknown.
 */
public final class Comparison {

  /** Counts of one kind of place. */
  public static final class Counts {
    int all;
    int agree;
    int unknown;
    int wrong;

    void add(Counts other) {
      all += other.all;
      agree += other.agree;
      unknown += other.unknown;
      wrong += other.wrong;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%7d agree %.3f%% unknown %d (%.3f%%) wrong %d (%.3f%%)",
          all,
          percent(agree),
          unknown,
          percent(unknown),
          wrong,
          percent(wrong));
    }

    double percent(int part) {
      return all == 0 ? 0 : 100.0 * part / all;
    }
  }

  private final Map<Place.Kind, Counts> counts = new EnumMap<>(Place.Kind.class);
  private final Map<String, List<String>> causes = new TreeMap<>();
  private int implied;

  static Comparison of(Map<Place, Answer> javac, OwnAnswers own, Function<String, Lines> lines) {
    Comparison result = new Comparison();
    javac.forEach(
        (place, answer) -> {
          if (own.places().contains(place) || !own.files().contains(place.file())) {
            result.compare(place, answer, own.answers().get(place), lines);
          } else {
            result.implied++;
          }
        });
    return result;
  }

  /** Places that only javac knows. */
  int implied() {
    return implied;
  }

  private void compare(Place place, Answer javac, Answer own, Function<String, Lines> lines) {
    Counts count = counts.computeIfAbsent(place.kind(), k -> new Counts());
    count.all++;
    if (javac.equals(own)) {
      count.agree++;
      return;
    }
    String cause;
    if (own == null) {
      count.unknown++;
      cause = "unknown " + place.kind() + ' ' + javac.name();
    } else if (place.kind() == Place.Kind.TYPE) {
      count.wrong++;
      cause = "wrong type " + javac + " <- " + own;
    } else {
      count.wrong++;
      boolean sameOwner = own.owner().equals(javac.owner());
      cause = (sameOwner ? "wrong overload " : "wrong owner ") + javac.owner() + '.' + javac.name();
    }
    note(cause, place, javac, own, lines);
  }

  private void note(
      String cause, Place place, Answer javac, Answer own, Function<String, Lines> lines) {
    String shortFile = place.file().substring(place.file().lastIndexOf('/') + 1);
    causes
        .computeIfAbsent(cause, c -> new ArrayList<>())
        .add(
            shortFile
                + ':'
                + lines.apply(place.file()).describe(place.offset() - 1)
                + "\n        javac "
                + javac
                + "\n        own   "
                + own);
  }

  Counts of(Place.Kind kind) {
    return counts.getOrDefault(kind, new Counts());
  }

  /** Of all members that are named. */
  Counts members() {
    Counts total = new Counts();
    counts.forEach(
        (kind, count) -> {
          if (kind != Place.Kind.TYPE) {
            total.add(count);
          }
        });
    return total;
  }

  /** Of calls: of methods and constructors, and by reference. */
  Counts calls() {
    Counts total = members();
    Counts fields = of(Place.Kind.FIELD);
    total.all -= fields.all;
    total.agree -= fields.agree;
    total.unknown -= fields.unknown;
    total.wrong -= fields.wrong;
    return total;
  }

  String report(int worst) {
    StringBuilder text = new StringBuilder();
    counts.forEach((kind, count) -> text.append(count).append("  ").append(kind).append('\n'));
    text.append(calls()).append("  all calls\n");
    text.append(members()).append("  all members\n");
    text.append(String.format(Locale.ROOT, "%7d not in the sources%n", implied));
    causes.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<String>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(worst)
        .forEach(
            e -> {
              text.append(e.getValue().size()).append(" x ").append(e.getKey()).append('\n');
              e.getValue().stream()
                  .sorted()
                  .limit(2)
                  .forEach(x -> text.append("      ").append(x).append('\n'));
            });
    return text.toString();
  }
}
