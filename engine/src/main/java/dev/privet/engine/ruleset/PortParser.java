package dev.privet.engine.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads ports: a root ({@code Argument[0]}, {@code Argument[1..]}, {@code Argument[0..2]}, {@code
 * Argument[this]}, {@code ReturnValue}, {@code Thrown}) and steps ({@code .Element}, {@code
 * .MapKey}, {@code .MapValue}, {@code .Key[name]}, {@code .Field[name]}, {@code .Content}, {@code
 * .Parameter[0]}, {@code .ReturnValue}).
 */
final class PortParser {
  static final String EXPECTED =
      "a port such as Argument[0], Argument[1..], Argument[this].Content, ReturnValue.Element";
  private static final Set<String> ROOTS = Set.of("Argument", "ReturnValue", "Thrown");
  private static final Set<String> STEPS =
      Set.of(
          "Element", "MapKey", "MapValue", "Key", "Field", "Content", "Parameter", "ReturnValue");
  private static final Pattern STEP = Pattern.compile("\\.?([A-Za-z]+)(?:\\[([^\\[\\]]{1,100})])?");

  /** Of a method that a class file can hold (JVMS 4.11). */
  private static final int LAST_ARGUMENT = 254;

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,3})(\\.\\.([0-9]{1,3})?)?");

  private PortParser() {}

  /** The port, or empty after the problem was told. */
  static Optional<Port> parse(String text, PackNode place) {
    List<String[]> parts = parts(text);
    if (parts.isEmpty()) {
      place.wrong("\"" + text + "\"", EXPECTED, Optional.empty());
      return Optional.empty();
    }
    List<Selector> path = new ArrayList<>();
    for (String[] part : parts.subList(1, parts.size())) {
      Optional<Selector> step = step(part[0], part[1]);
      if (step.isEmpty()) {
        place.wrong(
            "step \"" + part[0] + "\" in \"" + text + "\"",
            "one of " + String.join(", ", STEPS.stream().sorted().toList()),
            STEPS.contains(part[0]) ? Optional.empty() : PackProblems.nearest(part[0], STEPS));
        return Optional.empty();
      }
      path.add(step.get());
    }
    Optional<Port> port = root(parts.get(0)[0], parts.get(0)[1], path);
    if (port.isEmpty()) {
      String root = parts.get(0)[0];
      place.wrong(
          "\"" + text + "\"",
          EXPECTED,
          ROOTS.contains(root) ? Optional.empty() : PackProblems.nearest(root, ROOTS));
    }
    return port;
  }

  /** Name and bracketed text (empty if none) of each step; an empty list if the text has others. */
  private static List<String[]> parts(String text) {
    List<String[]> parts = new ArrayList<>();
    Matcher matcher = STEP.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at || (at > 0) != (text.charAt(at) == '.')) {
        return List.of();
      }
      parts.add(new String[] {matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)});
      at = matcher.end();
    }
    return parts;
  }

  private static Optional<Port> root(String name, String index, List<Selector> path) {
    if (name.equals("ReturnValue") && index.isEmpty()) {
      return Optional.of(new Port(Port.Root.RETURN, 0, 0, path));
    }
    if (name.equals("Thrown") && index.isEmpty()) {
      return Optional.of(new Port(Port.Root.THROWN, 0, 0, path));
    }
    if (!name.equals("Argument")) {
      return Optional.empty();
    }
    if (index.equals("this")) {
      return Optional.of(new Port(Port.Root.RECEIVER, 0, 0, path));
    }
    Matcher range = RANGE.matcher(index);
    if (!range.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(range.group(1));
    if (from > LAST_ARGUMENT) {
      return Optional.empty();
    }
    int to =
        range.group(2) == null
            ? from
            : range.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(range.group(3));
    return to < from ? Optional.empty() : Optional.of(new Port(Port.Root.ARGUMENT, from, to, path));
  }

  private static Optional<Selector> step(String name, String index) {
    Selector step =
        switch (name) {
          case "Element" -> new Selector.Element();
          case "MapKey" -> new Selector.MapKey();
          case "MapValue" -> new Selector.MapValue();
          case "Content" -> new Selector.Content();
          case "ReturnValue" -> new Selector.FunctionResult();
          case "Thrown" -> new Selector.FunctionThrown();
          case "Key" -> index.isEmpty() ? null : new Selector.Key(index);
          case "Field" -> index.isEmpty() ? null : new Selector.Field(index);
          case "Parameter" ->
              index.matches("[0-9]{1,2}")
                  ? new Selector.FunctionParameter(Integer.parseInt(index))
                  : null;
          default -> null;
        };
    boolean indexed = name.equals("Key") || name.equals("Field") || name.equals("Parameter");
    return indexed || index.isEmpty() ? Optional.ofNullable(step) : Optional.empty();
  }
}
