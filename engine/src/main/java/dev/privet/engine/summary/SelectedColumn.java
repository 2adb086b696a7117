package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The only column that a query selects: its names are then keys of what it gives. */
final class SelectedColumn {

  /** {@code select c.email as mail from ...}; what a function makes of columns has no name. */
  private static final Pattern QUERY =
      Pattern.compile(
          "(?is)\\s*select\\s+(?:distinct\\s+)?(?:[\\w`\"]+\\.)?[`\"]?(\\w+)[`\"]?"
              + "(?:\\s+(?:as\\s+)?[`\"]?(\\w+)[`\"]?)?\\s+from\\s.*");

  private static final int LONGEST = 2_000;

  private SelectedColumn() {}

  /** The keys that a text is: itself, if it is no query, else a column and what it is called. */
  static List<String> keys(String text) {
    if (text.indexOf(' ') < 0 || text.length() > LONGEST) {
      return List.of(text);
    }
    Matcher query = QUERY.matcher(text);
    if (!query.matches()) {
      return List.of(text);
    }
    return query.group(2) == null
        ? List.of(query.group(1))
        : List.of(query.group(1), query.group(2));
  }

  /** The type of a column that a call gives, or that the query gives which it makes. */
  static Type type(Type given) {
    Type column = column(given);
    return Types.isScalar(column) ? column : ClassType.OBJECT;
  }

  /**
   * What a query that was made for one column gives when it is run ({@code
   * query.getSingleResult()}, {@code query.getResultList()}): what its type says that it selects.
   */
  static Value given(Value query, Type returned) {
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : query.entries()) {
      Place place = entry.atom().place();
      if (place.root() instanceof Root.Source
          && place.length() == 0
          && place.type() instanceof ClassType type
          && gives(type, returned)) {
        Place result = place.withType(returned);
        out.add(entry.with(new Atom(result, entry.atom().mode(), entry.atom().weak())));
      }
    }
    return out.build();
  }

  private static boolean gives(ClassType query, Type returned) {
    Type column = column(returned);
    return query.arguments().isEmpty()
        ? isUntold(returned) || (column != returned && Types.isText(column))
        : query.arguments().size() == 1
            && Types.isScalar(column)
            && column.equals(query.arguments().get(0));
  }

  /** Whether nothing says what there is, or what there are some of. */
  private static boolean isUntold(Type type) {
    return Types.isVague(type)
        || (Types.name(type).equals("java.util.List") && Types.arguments(type).isEmpty());
  }

  /** What there are some of, or the type itself. */
  private static Type column(Type type) {
    return type instanceof ClassType some && some.arguments().size() == 1
        ? some.arguments().get(0)
        : type;
  }
}
