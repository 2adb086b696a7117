package dev.privet.engine.wiring;

import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.TypeDeclaration;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which methods an {@code execution(...)} speaks of. */
record SignaturePattern(
    List<String> annotations,
    List<String> modifiers,
    TypePattern returned,
    Optional<TypePattern> owner,
    String name,
    List<String> parameters) {

  private static final Map<String, Integer> MODIFIERS =
      Map.of(
          "public", Modifier.PUBLIC,
          "protected", Modifier.PROTECTED,
          "private", Modifier.PRIVATE,
          "static", Modifier.STATIC,
          "final", Modifier.FINAL,
          "abstract", Modifier.ABSTRACT,
          "synchronized", Modifier.SYNCHRONIZED);

  /** Reads {@code [@A] [modifiers] type [owner.]name(parameters) [throws ...]}. */
  static Optional<SignaturePattern> parse(String text) {
    String head = Cut.at(text.strip(), " throws ").get(0);
    int open = head.endsWith(")") ? opening(head) : -1;
    if (open <= 0) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(Cut.words(head.substring(0, open)));
    List<String> annotations = new ArrayList<>();
    List<String> modifiers = new ArrayList<>();
    while (words.size() > 2) {
      String first = words.get(0);
      if (first.startsWith("@")) {
        annotations.add(first.substring(1));
      } else if (MODIFIERS.containsKey(first.startsWith("!") ? first.substring(1) : first)) {
        modifiers.add(first);
      } else {
        break;
      }
      words.remove(0);
    }
    if (words.size() != 2) {
      return Optional.empty();
    }
    String named = words.get(1);
    int dot = lastDot(named);
    boolean wide = dot > 0 && named.charAt(dot - 1) == '.';
    String owner =
        dot < 0 ? "" : wide ? named.substring(0, dot + 1) + "*" : named.substring(0, dot);
    String inside = head.substring(open + 1, head.length() - 1).strip();
    return Optional.of(
        new SignaturePattern(
            annotations,
            modifiers,
            TypePattern.parse(words.get(0)),
            owner.isEmpty() ? Optional.empty() : Optional.of(TypePattern.parse(owner)),
            named.substring(dot + 1),
            inside.isEmpty() ? List.of() : Cut.at(inside, ",")));
  }

  private static int opening(String head) {
    int depth = 0;
    for (int i = head.length() - 1; i >= 0; i--) {
      depth += head.charAt(i) == ')' ? 1 : head.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int lastDot(String named) {
    int depth = 0;
    int last = -1;
    for (int i = 0; i < named.length(); i++) {
      char letter = named.charAt(i);
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
      last = depth == 0 && letter == '.' ? i : last;
    }
    return last;
  }

  boolean matches(MethodDeclaration method, TypeDeclaration type, Hierarchy hierarchy) {
    return Glob.matches(name, method.name())
        && annotations.stream().allMatch(a -> TypePattern.has(method.annotations(), a))
        && modifiers.stream().allMatch(word -> is(word, method))
        && returned.matches(method.returnType(), hierarchy)
        && parameters(parameters, 0, method.parameters(), 0, hierarchy)
        && owner.map(pattern -> owns(pattern, method, type, hierarchy)).orElse(true);
  }

  private static boolean is(String word, MethodDeclaration method) {
    boolean not = word.startsWith("!");
    int bit = MODIFIERS.getOrDefault(not ? word.substring(1) : word, 0);
    return ((method.modifiers() & bit) != 0) != not;
  }

  /** The class itself, or a type above it that declares the method too. */
  private static boolean owns(
      TypePattern pattern, MethodDeclaration method, TypeDeclaration type, Hierarchy hierarchy) {
    for (String ancestor : hierarchy.supertypes(type.name())) {
      if (pattern.matches(ancestor, hierarchy)
          && (ancestor.equals(type.name()) || declares(ancestor, method, hierarchy))) {
        return true;
      }
    }
    return false;
  }

  private static boolean declares(String type, MethodDeclaration method, Hierarchy hierarchy) {
    return hierarchy
        .find(type)
        .map(TypeDeclaration::methods)
        .map(
            methods ->
                methods.stream()
                    .anyMatch(
                        one ->
                            one.name().equals(method.name())
                                && one.parameters().size() == method.parameters().size()))
        .orElse(false);
  }

  /** {@code ..} stands for any further ones, wherever it is. */
  static boolean parameters(
      List<String> patterns, int p, List<Parameter> given, int g, Hierarchy hierarchy) {
    if (p == patterns.size()) {
      return g == given.size();
    }
    if (patterns.get(p).equals("..")) {
      for (int rest = g; rest <= given.size(); rest++) {
        if (parameters(patterns, p + 1, given, rest, hierarchy)) {
          return true;
        }
      }
      return false;
    }
    return g < given.size()
        && fits(patterns.get(p), given.get(g), hierarchy)
        && parameters(patterns, p + 1, given, g + 1, hierarchy);
  }

  private static boolean fits(String pattern, Parameter parameter, Hierarchy hierarchy) {
    if (pattern.startsWith("@") && !pattern.contains(" ")) {
      return TypePattern.has(parameter.annotations(), pattern.substring(1));
    }
    String erased = pattern.endsWith("...") ? pattern.replace("...", "[]") : pattern;
    return TypePattern.parse(erased).matches(parameter.type(), hierarchy);
  }
}
