package dev.privet.engine.wiring;

import dev.privet.engine.program.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where advice runs, in the words of AspectJ. Parts that only a run can decide, as {@code
 * cflow(...)}, match nothing: advice is linked where it is sure to run.
 */
sealed interface Pointcut {

  /**
   * What advice is handed for a name of its own.
   *
   * @param argument of which parameter of the method; {@link #TARGET} or {@link #ANNOTATION}
   */
  record Bound(int argument) {
    static final Bound TARGET = new Bound(-1);
    static final Bound ANNOTATION = new Bound(-2);
  }

  /** A method that is asked about, with what names mean to whoever asks. */
  record Asked(Candidate method, Map<String, Type> formals, Pointcuts named, int depth) {
    Asked with(Map<String, Type> others, Pointcuts where) {
      return new Asked(method, others, where, depth + 1);
    }
  }

  /** What the formals are bound to; empty where the method is not meant. */
  Optional<Map<String, Bound>> match(Asked asked);

  private static Optional<Map<String, Bound>> when(boolean matches) {
    return matches ? Optional.of(Map.of()) : Optional.empty();
  }

  record And(List<Pointcut> parts) implements Pointcut {
    @Override
    public Optional<Map<String, Bound>> match(Asked asked) {
      Map<String, Bound> all = new HashMap<>();
      for (Pointcut part : parts) {
        Optional<Map<String, Bound>> one = part.match(asked);
        if (one.isEmpty()) {
          return Optional.empty();
        }
        all.putAll(one.get());
      }
      return Optional.of(all);
    }
  }

  record Or(List<Pointcut> parts) implements Pointcut {
    @Override
    public Optional<Map<String, Bound>> match(Asked asked) {
      for (Pointcut part : parts) {
        Optional<Map<String, Bound>> one = part.match(asked);
        if (one.isPresent()) {
          return one;
        }
      }
      return Optional.empty();
    }
  }

  record Not(Pointcut part) implements Pointcut {
    @Override
    public Optional<Map<String, Bound>> match(Asked asked) {
      return when(part.isKnown() && part.match(asked).isEmpty());
    }
  }

  record Execution(SignaturePattern pattern) implements Pointcut {
    @Override
    public Optional<Map<String, Bound>> match(Asked asked) {
      Candidate method = asked.method();
      return when(pattern.matches(method.method(), method.type(), method.hierarchy()));
    }
  }

  record Within(TypePattern pattern) implements Pointcut {
    @Override
    public Optional<Map<String, Bound>> match(Asked asked) {
      return when(pattern.matches(asked.method().type().name(), asked.method().hierarchy()));
    }
  }

  /** {@code bean(name)}. */
  record Bean(String glob) implements Pointcut {
    @Override
    public Optional<Map<String, Bound>> match(Asked asked) {
      return when(asked.method().beanNames().stream().anyMatch(name -> Glob.matches(glob, name)));
    }
  }

  /** {@code target(x)}, {@code this(x)}: a type, or a formal that is given the object. */
  record Instance(String name) implements Pointcut {
    @Override
    public Optional<Map<String, Bound>> match(Asked asked) {
      Type formal = asked.formals().get(name);
      String pattern = formal == null ? name + "+" : Candidate.shown(formal) + "+";
      boolean is =
          TypePattern.parse(pattern)
              .matches(asked.method().type().name(), asked.method().hierarchy());
      return is && formal != null ? Optional.of(Map.of(name, Bound.TARGET)) : when(is);
    }
  }

  /** {@code @annotation(x)}, {@code @within(x)}, {@code @target(x)}. */
  record Annotated(String name, boolean ofType) implements Pointcut {
    @Override
    public Optional<Map<String, Bound>> match(Asked asked) {
      Type formal = asked.formals().get(name);
      String annotation = formal == null ? name : Candidate.shown(formal);
      boolean is =
          TypePattern.has(
              ofType ? asked.method().type().annotations() : asked.method().method().annotations(),
              annotation);
      return is && formal != null ? Optional.of(Map.of(name, Bound.ANNOTATION)) : when(is);
    }
  }

  /** {@code args(x, .., String)}. */
  record Args(List<String> patterns) implements Pointcut {
    @Override
    public Optional<Map<String, Bound>> match(Asked asked) {
      Map<String, Bound> bound = new HashMap<>();
      return asked.method().arguments(patterns, asked.formals(), bound)
          ? Optional.of(bound)
          : Optional.empty();
    }
  }

  /** {@code repositories()}, {@code saving(user)}: what another declaration says. */
  record Named(String name, List<String> arguments) implements Pointcut {
    private static final int MAX_NAMES = 20;

    @Override
    public Optional<Map<String, Bound>> match(Asked asked) {
      Pointcuts.Declared declared = asked.named().find(name);
      if (declared == null || asked.depth() >= MAX_NAMES) {
        return Optional.empty();
      }
      Asked inner = asked.with(declared.formals(), declared.scope());
      Optional<Map<String, Bound>> found = declared.pointcut().match(inner);
      Map<String, Bound> bound = new HashMap<>();
      List<String> names = new ArrayList<>(declared.formals().keySet());
      found.ifPresent(
          given -> {
            for (int i = 0; i < Math.min(names.size(), arguments.size()); i++) {
              Bound one = given.get(names.get(i));
              if (one != null) {
                bound.put(arguments.get(i), one);
              }
            }
          });
      return found.map(given -> bound);
    }
  }

  /** What cannot be decided here. */
  record Unknown() implements Pointcut {
    @Override
    public Optional<Map<String, Bound>> match(Asked asked) {
      return Optional.empty();
    }

    @Override
    public boolean isKnown() {
      return false;
    }
  }

  /** Whether not to match means that advice does not run. */
  default boolean isKnown() {
    return true;
  }

  static Pointcut parse(String text) {
    List<String> or = Cut.at(text, "||", " or ");
    if (or.size() > 1) {
      return new Or(or.stream().map(Pointcut::parse).toList());
    }
    List<String> and = Cut.at(text, "&&", " and ");
    if (and.size() > 1) {
      return new And(and.stream().map(Pointcut::parse).toList());
    }
    return single(text.strip());
  }

  private static Pointcut single(String text) {
    if (text.startsWith("!")) {
      return new Not(parse(text.substring(1)));
    } else if (text.startsWith("not ")) {
      return new Not(parse(text.substring(4)));
    }
    int open = text.indexOf('(');
    if (open < 0 || Cut.closing(text, open) != text.length() - 1) {
      return new Unknown();
    }
    String inside = text.substring(open + 1, text.length() - 1).strip();
    return open == 0 ? parse(inside) : designated(text.substring(0, open).strip(), inside);
  }

  private static Pointcut designated(String designator, String inside) {
    return switch (designator) {
      case "execution" ->
          SignaturePattern.parse(inside).<Pointcut>map(Execution::new).orElseGet(Unknown::new);
      case "within" -> new Within(TypePattern.parse(inside));
      case "bean" -> new Bean(inside);
      case "target", "this" -> new Instance(inside);
      case "@annotation" -> new Annotated(inside, false);
      case "@within", "@target" -> new Annotated(inside, true);
      case "args" -> new Args(inside.isEmpty() ? List.of() : Cut.at(inside, ","));
      case "@args", "cflow", "cflowbelow", "if", "call", "get", "set", "handler" -> new Unknown();
      default -> new Named(designator, inside.isEmpty() ? List.of() : Cut.at(inside, ","));
    };
  }
}
