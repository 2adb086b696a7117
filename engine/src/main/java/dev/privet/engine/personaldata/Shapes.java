package dev.privet.engine.personaldata;

import static java.util.Map.entry;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.IntersectionType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import dev.privet.engine.program.WildcardType;
import dev.privet.engine.ruleset.PersonalDataTerms.Value;
import dev.privet.engine.ruleset.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shapes of types. Containers have the shape of what they contain. */
final class Shapes {

  /** How deep containers may nest. */
  private static final int MAX_NESTING = 8;

  private static final Map<String, Shape> BY_SIMPLE_NAME =
      Map.ofEntries(
          entry("String", Shape.of(Value.TEXT)),
          entry("CharSequence", Shape.of(Value.TEXT)),
          entry("StringBuilder", Shape.of(Value.TEXT)),
          entry("StringBuffer", Shape.of(Value.TEXT)),
          entry("Character", Shape.of(Value.ENUM)),
          entry("Byte", Shape.of(Value.SMALL_NUMBER)),
          entry("Short", Shape.of(Value.SMALL_NUMBER)),
          entry("Integer", Shape.of(Value.SMALL_NUMBER)),
          entry("OptionalInt", Shape.of(Value.SMALL_NUMBER)),
          entry("Long", Shape.of(Value.LARGE_NUMBER)),
          entry("OptionalLong", Shape.of(Value.LARGE_NUMBER)),
          entry("BigInteger", Shape.of(Value.LARGE_NUMBER)),
          entry("Number", Shape.of(Value.LARGE_NUMBER)),
          entry("Float", Shape.of(Value.DECIMAL)),
          entry("Double", Shape.of(Value.DECIMAL)),
          entry("OptionalDouble", Shape.of(Value.DECIMAL)),
          entry("BigDecimal", Shape.of(Value.DECIMAL)),
          entry("StringProperty", Shape.of(Value.TEXT)),
          entry("SimpleStringProperty", Shape.of(Value.TEXT)),
          entry("ReadOnlyStringProperty", Shape.of(Value.TEXT)),
          entry("ReadOnlyStringWrapper", Shape.of(Value.TEXT)),
          entry("IntegerProperty", Shape.of(Value.SMALL_NUMBER)),
          entry("SimpleIntegerProperty", Shape.of(Value.SMALL_NUMBER)),
          entry("LongProperty", Shape.of(Value.LARGE_NUMBER)),
          entry("SimpleLongProperty", Shape.of(Value.LARGE_NUMBER)),
          entry("DoubleProperty", Shape.of(Value.DECIMAL)),
          entry("SimpleDoubleProperty", Shape.of(Value.DECIMAL)),
          entry("BooleanProperty", Shape.NOTHING),
          entry("SimpleBooleanProperty", Shape.NOTHING),
          entry("UUID", Shape.of(Value.UUID)),
          entry("LocalDate", Shape.of(Value.DATE)),
          entry("LocalDateTime", Shape.of(Value.DATE)),
          entry("ZonedDateTime", Shape.of(Value.DATE)),
          entry("OffsetDateTime", Shape.of(Value.DATE)),
          entry("Instant", Shape.of(Value.DATE)),
          entry("Year", Shape.of(Value.DATE)),
          entry("YearMonth", Shape.of(Value.DATE)),
          entry("MonthDay", Shape.of(Value.DATE)),
          entry("DateTime", Shape.of(Value.DATE)),
          entry("Date", Shape.of(Value.DATE)),
          entry("Timestamp", Shape.of(Value.DATE)),
          entry("Calendar", Shape.of(Value.DATE)),
          entry("Object", Shape.UNKNOWN),
          entry("Serializable", Shape.UNKNOWN),
          entry("Comparable", Shape.UNKNOWN),
          entry("JsonNode", Shape.UNKNOWN),
          entry("JsonElement", Shape.UNKNOWN),
          entry("JsonValue", Shape.UNKNOWN),
          entry("Claim", Shape.UNKNOWN),
          entry("Header", Shape.UNKNOWN),
          entry("Boolean", Shape.NOTHING),
          entry("AtomicBoolean", Shape.NOTHING),
          entry("AtomicInteger", Shape.NOTHING),
          entry("AtomicLong", Shape.NOTHING),
          entry("LongAdder", Shape.NOTHING),
          entry("Void", Shape.NOTHING),
          entry("Pattern", Shape.NOTHING),
          entry("Class", Shape.NOTHING),
          entry("Locale", Shape.NOTHING),
          entry("Duration", Shape.NOTHING),
          entry("Period", Shape.NOTHING),
          entry("ZoneId", Shape.NOTHING),
          entry("Charset", Shape.NOTHING),
          entry("File", Shape.NOTHING),
          entry("Path", Shape.NOTHING),
          entry("Logger", Shape.NOTHING),
          entry("Lock", Shape.NOTHING),
          entry("Thread", Shape.NOTHING),
          entry("Executor", Shape.NOTHING));

  private static final Set<String> DATES =
      Set.of("date", "time", "datetime", "timestamp", "calendar", "datum", "fecha");

  private static final Set<String> ACTIONS =
      Set.of(
          "predicate",
          "function",
          "class",
          "type",
          "reference",
          "specification",
          "criteria",
          "operation",
          "strategy",
          "repository",
          "service",
          "dao",
          "factory",
          "callback",
          "range",
          "schema",
          "rule",
          "test",
          "template",
          "column",
          "path",
          "expression",
          "query",
          "key",
          "link",
          "button",
          "label",
          "panel",
          "behavior",
          "listener",
          "event",
          "join");

  private static final Set<String> CONTAINERS =
      Set.of(
          "Optional",
          "Iterable",
          "Iterator",
          "Enumeration",
          "Stream",
          "Supplier",
          "Callable",
          "Future",
          "CompletableFuture",
          "CompletionStage",
          "AtomicReference",
          "ThreadLocal",
          "Mono",
          "Flux",
          "Uni",
          "Multi",
          "Single",
          "Maybe",
          "Observable",
          "JsonNullable",
          "ResponseEntity",
          "Page",
          "Slice",
          "Entry",
          "ImmutableList",
          "ImmutableSet",
          "ImmutableMap",
          "MultiValueMap",
          "Multimap");

  /** What toolkits call a field on the screen that shows a text, or lets one type it. */
  private static final String WIDGET = "Text";

  private final TypeSource types;

  Shapes(TypeSource types) {
    this.types = types;
  }

  Shape of(Type type) {
    return of(type, 0);
  }

  private Shape of(Type type, int depth) {
    if (depth > MAX_NESTING) {
      return Shape.UNKNOWN;
    }
    if (type instanceof PrimitiveType primitive) {
      return of(primitive);
    }
    if (type instanceof ArrayType array) {
      if (array.element() == PrimitiveType.BYTE) {
        return Shape.of(Value.BINARY);
      }
      return array.element() == PrimitiveType.CHAR
          ? Shape.of(Value.TEXT)
          : of(array.element(), depth + 1);
    }
    if (type instanceof ClassType named) {
      return named(named.name(), named.arguments(), depth);
    }
    if (type instanceof UnknownType unknown) {
      return unknown.name().equals("?") ? Shape.UNKNOWN : named(unknown.name(), List.of(), depth);
    }
    if (type instanceof WildcardType wildcard) {
      Type upper = wildcard.upper();
      return upper == null ? Shape.UNKNOWN : of(upper, depth + 1);
    }
    if (type instanceof IntersectionType intersection && !intersection.parts().isEmpty()) {
      return of(intersection.parts().get(0), depth + 1);
    }
    return type == VoidType.VOID ? Shape.NOTHING : Shape.UNKNOWN;
  }

  private static Shape of(PrimitiveType primitive) {
    return switch (primitive) {
      case BOOLEAN -> Shape.NOTHING;
      case BYTE, SHORT, INT -> Shape.of(Value.SMALL_NUMBER);
      case LONG -> Shape.of(Value.LARGE_NUMBER);
      case FLOAT, DOUBLE -> Shape.of(Value.DECIMAL);
      case CHAR -> Shape.of(Value.ENUM);
    };
  }

  private Shape named(String name, List<Type> arguments, int depth) {
    String simple = simpleName(name);
    boolean library = name.startsWith("java.") || name.equals(simple) || !declared(name);
    if (isContainer(name, simple)) {
      return arguments.isEmpty()
          ? Shape.UNKNOWN
          : of(arguments.get(arguments.size() - 1), depth + 1);
    }
    if (simple.equals(WIDGET) && !declared(name)) {
      return Shape.NOTHING;
    }
    Shape known = library ? BY_SIMPLE_NAME.get(simple) : null;
    if (known != null) {
      return known;
    }
    if (types.find(name).map(t -> t.kind() == TypeKind.ENUM).orElse(false)) {
      return Shape.of(Value.ENUM);
    }
    if (isDate(simple)) {
      return Shape.of(Value.DATE);
    }
    if (simple.endsWith("Decimal")) {
      return Shape.of(Value.DECIMAL);
    }
    if (arguments.size() == 1 && !isAction(simple)) {
      // Whatever has one value for its argument holds it, as a library's optional does.
      Shape held = of(arguments.get(0), depth + 1);
      if (held.sort() == Shape.Sort.VALUE) {
        return held;
      }
    }
    return Shape.object(name);
  }

  /** Projects have date classes of their own: {@code PartialDate}, {@code TimeTool}. */
  private static boolean isDate(String simple) {
    List<String> words = Words.of(simple);
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    return words.size() > 1
        && (DATES.contains(last) || (last.equals("tool") && DATES.contains(words.get(0))));
  }

  /** Whether a generic type does something with its argument instead of holding it. */
  private static boolean isAction(String simple) {
    List<String> words = Words.of(simple);
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    return last.endsWith("or") || last.endsWith("er") || ACTIONS.contains(last);
  }

  private static boolean isContainer(String name, String simple) {
    return CONTAINERS.contains(simple)
        || (name.startsWith("java.util.")
            && (simple.endsWith("Map")
                || simple.endsWith("List")
                || simple.endsWith("Set")
                || simple.endsWith("Queue")
                || simple.endsWith("Deque")
                || simple.equals("Collection")
                || simple.equals("Vector")
                || simple.equals("Stack")));
  }

  private boolean declared(String name) {
    Optional<TypeDeclaration> type = types.find(name);
    return type.isPresent() && type.get().origin() != dev.privet.engine.program.Origin.LIBRARY;
  }

  /** The name after the last dot or dollar sign, without a local class' number. */
  static String simpleName(String name) {
    String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    int start = 0;
    while (start < simple.length() - 1 && Character.isDigit(simple.charAt(start))) {
      start++;
    }
    return simple.substring(start);
  }
}
