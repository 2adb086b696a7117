package dev.privet.engine.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Queries by their texts, in SQL or the languages after it: what the conditions under {@code where}
 * and of inner joins prove. What is not plain proves nothing.
 */
final class QueryText {
  /** How deep brackets are read. */
  private static final int MAX_DEPTH = 20;

  private static final Pattern TOKEN =
      Pattern.compile("'(?:[^']|'')*'|[:?#$]?[\\w.\\\"`]+|<>|!=|<=|>=|[=<>(),]|\\S");
  private static final Pattern ALIAS =
      Pattern.compile("(?i)\\b(?:from|join(?:\\s+fetch)?|,)\\s+([\\w.]+)(?:\\s+as)?\\s+(\\w+)");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)\\b(left|right|full|outer|inner|cross)?\\s*(join\\b[^()]*?\\bon|where)\\b");
  private static final Set<String> ENDS =
      Set.of(
          "order", "group", "having", "limit", "fetch", "offset", "for", "join", "left", "right",
          "inner", "cross", "full", "outer", "where", ";");
  private static final Set<String> COMBINES = Set.of("union", "except", "intersect", "minus");

  private final Queries.Conditions conditions;
  private final Map<String, String> aliases = new HashMap<>();
  private List<String> tokens = List.of();
  private int at;

  private QueryText(Queries.Conditions conditions) {
    this.conditions = conditions;
  }

  static FactSets of(String text, Queries.Conditions conditions) {
    QueryText query = new QueryText(conditions);
    for (String token : tokens(text)) {
      if (COMBINES.contains(token.toLowerCase(Locale.ROOT))) {
        return FactSets.NONE;
      }
    }
    Matcher alias = ALIAS.matcher(text);
    while (alias.find()) {
      String path = alias.group(1);
      query.aliases.put(alias.group(2), path.substring(path.lastIndexOf('.') + 1));
    }
    FactSets facts = FactSets.NONE;
    Matcher clause = CLAUSE.matcher(text);
    while (clause.find() && depth(text, clause.start()) == 0) {
      String kind = clause.group(1) == null ? "" : clause.group(1).toLowerCase(Locale.ROOT);
      if (!Set.of("left", "right", "full", "outer").contains(kind)) {
        facts = facts.and(query.read(text.substring(clause.end())));
      }
    }
    return facts;
  }

  private static int depth(String text, int end) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      tokens.add(token.group());
    }
    return tokens;
  }

  private FactSets read(String expression) {
    tokens = tokens(expression);
    at = 0;
    return either(0);
  }

  private boolean is(String word) {
    return at < tokens.size() && tokens.get(at).equalsIgnoreCase(word);
  }

  private boolean ends() {
    return at >= tokens.size()
        || is(")")
        || is("or")
        || is("and")
        || ENDS.contains(tokens.get(at).toLowerCase(Locale.ROOT));
  }

  private FactSets either(int depth) {
    FactSets facts = both(depth);
    while (is("or")) {
      at++;
      facts = facts.join(both(depth));
    }
    return facts;
  }

  private FactSets both(int depth) {
    FactSets facts = one(depth);
    while (is("and")) {
      at++;
      facts = facts.and(one(depth));
    }
    return facts;
  }

  private FactSets one(int depth) {
    if (is("not")) {
      at++;
      return is("(") || is("exists") ? nothing() : condition(true);
    } else if (is("(") && depth < MAX_DEPTH) {
      at++;
      if (is("select")) {
        at--;
        return nothing();
      }
      FactSets facts = either(depth + 1);
      at++;
      return facts;
    }
    return is("exists") ? nothing() : condition(false);
  }

  /** Passes over what proves nothing. */
  private FactSets nothing() {
    part();
    return FactSets.NONE;
  }

  /** The tokens up to the next connective. */
  private List<String> part() {
    List<String> part = new ArrayList<>();
    int depth = 0;
    boolean between = false;
    while (at < tokens.size() && (depth > 0 || !ends() || between && is("and"))) {
      depth += is("(") ? 1 : is(")") ? -1 : 0;
      between = is("between") || between && !is("and");
      part.add(tokens.get(at++));
    }
    return part;
  }

  private FactSets condition(boolean negated) {
    List<String> part = part();
    if (part.isEmpty()) {
      return FactSets.NONE;
    }
    String column = part.get(0).replaceAll("[\"`]", "");
    String owner = owner(column);
    String property = column.substring(column.lastIndexOf('.') + 1);
    String rest = String.join(" ", part.subList(1, part.size())).toLowerCase(Locale.ROOT);
    if (rest.isEmpty()) {
      return conditions.of(owner, property, truth(!negated), null);
    } else if (rest.equals("is null") || rest.equals("is not null")) {
      boolean present = rest.equals("is not null") != negated;
      Queries.Test test = present ? Queries.Test.PRESENT : Queries.Test.ABSENT;
      return conditions.of(owner, property, test, null);
    }
    boolean unequal = rest.startsWith("<>") || rest.startsWith("!=") || rest.startsWith("is not ");
    boolean equal = part.size() == (rest.startsWith("is not ") ? 4 : 3);
    if (!equal || !unequal && !rest.startsWith("= ") && !rest.startsWith("is ")) {
      return FactSets.NONE;
    }
    return equal(owner, property, part.get(part.size() - 1), unequal != negated);
  }

  private FactSets equal(String owner, String property, String value, boolean unequal) {
    if (!unequal && conditions.namesPurpose(owner, property)) {
      return conditions.isFor(purpose(value));
    }
    Object known = value(value);
    if (known instanceof Boolean truth) {
      return conditions.of(owner, property, truth(truth != unequal), null);
    }
    return unequal ? FactSets.NONE : conditions.of(owner, property, Queries.Test.EQUAL, known);
  }

  private static Queries.Test truth(boolean truth) {
    return truth ? Queries.Test.TRUE : Queries.Test.FALSE;
  }

  /** What has a column, by its alias or path; empty where it is what is selected. */
  private String owner(String column) {
    String[] steps = column.split("\\.");
    if (steps.length < 2) {
      return "";
    }
    String owner = steps[steps.length - 2];
    String known = aliases.getOrDefault(owner, owner);
    return conditions.speaksOfConsent(known) ? known : "";
  }

  private Purpose purpose(String value) {
    int parameter = parameter(value);
    if (parameter >= 0) {
      return conditions.purpose(parameter);
    }
    String text = value.replace("'", "");
    return new Purpose.Named(text.substring(text.lastIndexOf('.') + 1));
  }

  private @Nullable Object value(String token) {
    String text = token.replace("'", "");
    int parameter = parameter(token);
    if (parameter >= 0) {
      return conditions.argument(parameter);
    } else if (text.equalsIgnoreCase("true") || text.equals("1")) {
      return true;
    } else if (text.equalsIgnoreCase("false") || text.equals("0")) {
      return false;
    }
    return text.substring(text.lastIndexOf('.') + 1);
  }

  /** The number of the argument that a parameter of the text stands for; -1 of what is none. */
  private int parameter(String token) {
    if (token.startsWith(":") && token.length() > 1) {
      return conditions.parameter(token.substring(1));
    }
    return token.matches("\\?[0-9]{1,3}") ? Integer.parseInt(token.substring(1)) - 1 : -1;
  }
}
