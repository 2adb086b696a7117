package dev.privet.engine.ruleset;

import dev.privet.engine.program.Signature;
import dev.privet.engine.program.Signature.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what methods of generic classes give, for class paths that lack them. */
final class GenericsReader {

  /** {@code name}, {@code {a,b}} or {@code name(0)}: in parentheses what functions are handed. */
  private static final Pattern METHOD =
      Pattern.compile("(<init>|\\{[\\w,<>]+}|\\w+)(?:\\(([\\w.<>,]+)\\))?");

  /** Of a method of which is known what it hands functions, and not what it gives. */
  private static final String UNKNOWN = "?";

  private final Generics generics;

  GenericsReader(Generics generics) {
    this.generics = generics;
  }

  void read(PackNode node) {
    node.entries()
        .forEach((owner, methods) -> methods.entries().forEach((m, g) -> read(owner, m, g)));
  }

  private void read(String owner, String method, PackNode gives) {
    Matcher matcher = METHOD.matcher(method);
    Optional<String> text = gives.text();
    if (text.isEmpty()) {
      return;
    }
    boolean known = !text.get().equals(UNKNOWN);
    Optional<Template> result = known ? Template.parse(text.get()) : Optional.empty();
    if (!matcher.matches() || (known && result.isEmpty())) {
      gives.wrong("a method with what it gives, such as getContent: java.util.List<0>");
      return;
    }
    Optional<Template> hands = Optional.ofNullable(matcher.group(2)).flatMap(Template::parse);
    for (String name : List.of(matcher.group(1).replaceAll("[{}]", "").split(","))) {
      generics.add(owner, name, new Signature(result, hands));
    }
  }

  /** What was read, by class and method. */
  static final class Generics {
    private final Map<String, Map<String, Signature>> classes = new LinkedHashMap<>();

    void add(String owner, String method, Signature signature) {
      classes.computeIfAbsent(owner, name -> new LinkedHashMap<>()).put(method, signature);
    }

    Map<String, Map<String, Signature>> classes() {
      return classes;
    }
  }
}
