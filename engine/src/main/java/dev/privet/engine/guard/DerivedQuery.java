package dev.privet.engine.guard;

import dev.privet.engine.ir.Instruction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Queries by the names of repositories' methods: {@code findByActiveTrueAndAiConsentTrue}. */
final class DerivedQuery {
  private static final Pattern OR = Pattern.compile("Or(?=[A-Z])");
  private static final Pattern AND = Pattern.compile("And(?=[A-Z])");
  private static final Pattern ORDER = Pattern.compile("OrderBy[A-Z].*$");

  /** How conditions end, longer ones first, with the number of arguments that they take. */
  private static final Map<String, Integer> OTHER_TESTS = new LinkedHashMap<>();

  static {
    for (String none : List.of("IsEmpty", "IsNotEmpty", "Empty", "NotEmpty")) {
      OTHER_TESTS.put(none, 0);
    }
    OTHER_TESTS.put("Between", 2);
    for (String one :
        List.of(
            "IsNotIn",
            "NotIn",
            "IsNot",
            "Not",
            "LessThan",
            "LessThanEqual",
            "GreaterThan",
            "GreaterThanEqual",
            "Before",
            "After",
            "NotLike",
            "Like",
            "StartingWith",
            "StartsWith",
            "EndingWith",
            "EndsWith",
            "NotContaining",
            "Containing",
            "Contains",
            "Regex",
            "Near",
            "Within")) {
      OTHER_TESTS.put(one, 1);
    }
  }

  private final Queries.Conditions conditions;
  private int argument;

  private DerivedQuery(Queries.Conditions conditions) {
    this.conditions = conditions;
  }

  static FactSets of(Instruction.Call call, Queries.Conditions conditions) {
    String name = call.callee().method().name();
    int by = name.indexOf("By");
    if (by <= 0 || by + 2 >= name.length()) {
      return FactSets.NONE;
    }
    DerivedQuery query = new DerivedQuery(conditions);
    FactSets all = FactSets.IMPOSSIBLE;
    for (String alternative : OR.split(ORDER.matcher(name.substring(by + 2)).replaceFirst(""))) {
      FactSets facts = FactSets.NONE;
      for (String part : AND.split(alternative)) {
        facts = facts.and(query.condition(part.replaceFirst("(All)?Ignor(e|ing)Case$", "")));
      }
      all = all.join(facts);
    }
    return all.isImpossible() ? FactSets.NONE : all;
  }

  private FactSets condition(String part) {
    for (Map.Entry<String, Queries.Test> test :
        Map.of(
                "True", Queries.Test.TRUE,
                "False", Queries.Test.FALSE,
                "NotNull", Queries.Test.PRESENT)
            .entrySet()) {
      if (part.endsWith(test.getKey())) {
        return conditions.of("", property(part, test.getKey()), test.getValue(), null);
      }
    }
    if (part.endsWith("Null")) {
      return conditions.of("", property(part, "Null"), Queries.Test.ABSENT, null);
    }
    for (Map.Entry<String, Integer> test : OTHER_TESTS.entrySet()) {
      if (part.endsWith(test.getKey()) && part.length() > test.getKey().length()) {
        argument += test.getValue();
        return FactSets.NONE;
      }
    }
    return part.endsWith("In") && part.length() > 2
        ? among(property(part, "In"))
        : equal(property(property(part, "Equals"), ""));
  }

  private FactSets among(String property) {
    List<Object> elements = conditions.elements(argument++);
    FactSets facts = elements.isEmpty() ? FactSets.NONE : FactSets.IMPOSSIBLE;
    for (Object element : elements) {
      facts = facts.join(conditions.of("", property, Queries.Test.EQUAL, element));
    }
    return facts;
  }

  private FactSets equal(String property) {
    int number = argument++;
    return conditions.namesPurpose("", property)
        ? conditions.isFor(conditions.purpose(number))
        : conditions.of("", property, Queries.Test.EQUAL, conditions.argument(number));
  }

  /** The property that a part is about, as Java writes it. */
  private static String property(String part, String test) {
    String name = part.endsWith(test) ? part.substring(0, part.length() - test.length()) : part;
    for (String filler : List.of("Is", "Equals")) {
      name =
          name.endsWith(filler) && name.length() > filler.length()
              ? name.substring(0, name.length() - filler.length())
              : name;
    }
    return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
