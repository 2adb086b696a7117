package dev.privet.engine.ruleset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads method patterns: {@code org.slf4j.Logger#info}, {@code java.util.{List,Set}#{of,copyOf}},
 * {@code a.B#<init>}, {@code a.B#*}, {@code a.B#info(java.lang.String,int)}, {@code
 * a.B#info(org.slf4j.Marker,..)} where {@code ..} stands for any further parameters. {@code
 * a.b.**#*} speaks of all types below a package.
 */
final class MethodPatternParser {
  private static final String EXPECTED =
      "a method such as org.slf4j.Logger#info, a.B#{one,two}, a.B#<init>, a.B#*,"
          + " a.B#info(java.lang.String,..)";
  private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
  private static final Pattern PATTERN = Pattern.compile("([^#()]+)#([^#()]+)(?:\\(([^()]*)\\))?");
  private static final Pattern ALTERNATIVES = Pattern.compile("(.*)\\{([^{}]*)}(.*)");
  private static final Pattern TYPE = Pattern.compile(NAME + "(\\." + NAME + ")*(\\.\\*\\*)?");
  private static final Pattern METHOD = Pattern.compile(NAME + "|<init>|\\*");
  private static final Pattern PARAMETER = Pattern.compile(NAME + "(\\." + NAME + ")*(\\[])*");

  /** A type without its package, which no parameter has. */
  private static final Pattern BARE = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}_$]*(\\[])*");

  private MethodPatternParser() {}

  /** One pattern for each type named; empty after the problem was told. */
  static List<MethodPattern> parse(PackNode place) {
    Optional<String> text = place.text();
    if (text.isEmpty()) {
      return List.of();
    }
    Matcher matcher = PATTERN.matcher(text.get());
    if (!matcher.matches()) {
      place.wrong(EXPECTED);
      return List.of();
    }
    List<String> types = alternatives(matcher.group(1).strip());
    Set<String> names = new LinkedHashSet<>(alternatives(matcher.group(2).strip()));
    Optional<List<String>> parameters = parameters(matcher.group(3));
    boolean sound =
        types.stream().allMatch(t -> TYPE.matcher(t).matches())
            && names.stream().allMatch(n -> METHOD.matcher(n).matches())
            && parameters.map(MethodPatternParser::sound).orElse(true);
    if (!sound) {
      place.wrong(EXPECTED);
      return List.of();
    }
    Optional<String> bare =
        parameters.orElse(List.of()).stream().filter(p -> BARE.matcher(p).matches()).findFirst();
    if (bare.isPresent()) {
      place.wrong(
          "parameter \"" + bare.get() + "\"",
          "types with their packages, such as java.lang.String",
          Optional.empty());
      return List.of();
    }
    return types.stream().map(type -> new MethodPattern(type, names, parameters)).toList();
  }

  private static List<String> alternatives(String text) {
    Matcher matcher = ALTERNATIVES.matcher(text);
    if (!matcher.matches()) {
      return List.of(text);
    }
    List<String> all = new ArrayList<>();
    for (String part : matcher.group(2).split(",", -1)) {
      all.add(matcher.group(1) + part.strip() + matcher.group(3));
    }
    return all;
  }

  private static Optional<List<String>> parameters(
      @org.jspecify.annotations.Nullable String inside) {
    if (inside == null) {
      return Optional.empty();
    }
    if (inside.isBlank()) {
      return Optional.of(List.of());
    }
    return Optional.of(Arrays.stream(inside.split(",", -1)).map(String::strip).toList());
  }

  private static boolean sound(List<String> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      boolean rest = parameters.get(i).equals("..") && i == parameters.size() - 1;
      if (!rest && !PARAMETER.matcher(parameters.get(i)).matches()) {
        return false;
      }
    }
    return true;
  }
}
