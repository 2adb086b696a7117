package dev.privet.engine.remedy;

import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.SanitizerSpec;
import dev.privet.engine.ruleset.Words;
import dev.privet.engine.summary.MethodSummary;
import dev.privet.engine.summary.Program;
import dev.privet.engine.taint.Atom;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The project's methods that mask a text: from one text to another, by name and by body. */
final class Masks {

  private static final String TEXT = "java.lang.String";

  /** Words of a masking method's name that say nothing of what it is for. */
  private static final Set<String> ANYTHING =
      Set.of(
          "text", "string", "value", "all", "pii", "personal", "data", "sensitive", "for", "log");

  /**
   * A masking method.
   *
   * @param about what it is for, by the words of its name; empty for anything
   */
  private record Mask(MethodDeclaration method, String owner, Set<String> about) {}

  private final TypeNames names;
  private final Function<MethodKey, String> modules;
  private final List<Mask> masks = new ArrayList<>();

  Masks(
      Program program,
      Map<MethodKey, MethodSummary> summaries,
      TypeNames names,
      Function<MethodKey, String> modules) {
    this.names = names;
    this.modules = modules;
    for (TypeDeclaration type : program.hierarchy().projectTypes()) {
      for (MethodDeclaration method : type.methods()) {
        if (isMask(program, method) && hides(summaries.get(method.key()))) {
          masks.add(new Mask(method, type.name(), about(method.name())));
        }
      }
    }
    masks.sort(
        Comparator.comparingInt((Mask mask) -> -mask.about().size())
            .thenComparing(mask -> mask.method().key()));
  }

  private static boolean isMask(Program program, MethodDeclaration method) {
    List<Parameter> parameters = method.parameters();
    return method.origin() == Origin.SOURCE
        && method.isStatic()
        && method.thrown().isEmpty()
        && parameters.size() == 1
        && Types.name(parameters.get(0).type()).equals(TEXT)
        && Types.name(method.returnType()).equals(TEXT)
        && program
            .rules()
            .sanitizerName(method.key())
            .filter(strength -> strength == SanitizerSpec.Strength.FULL)
            .isPresent();
  }

  /** Whether nothing but parts of the text comes out, which a mask may keep. */
  private static boolean hides(@org.jspecify.annotations.Nullable MethodSummary summary) {
    return summary != null
        && summary.returned().entries().stream()
            .allMatch(
                entry ->
                    entry.atom().mode() == Atom.Mode.PART
                        || entry.atom().mode() == Atom.Mode.PROTECTED);
  }

  private static Set<String> about(String method) {
    List<String> words = Words.of(method);
    Set<String> about = new HashSet<>(words.subList(Math.min(1, words.size()), words.size()));
    about.removeAll(ANYTHING);
    return Set.copyOf(about);
  }

  /** A call of the method that fits a flow's data best, and that its sink may call. */
  Optional<String> fitting(ReportedFlow flow, CodeText code) {
    Set<String> data = new HashSet<>(Words.of(flow.label().replaceAll("\\W", "_")));
    data.addAll(Words.of(flow.category().replace('.', '_').replace('-', '_')));
    return masks.stream()
        .filter(mask -> data.containsAll(mask.about()))
        .flatMap(mask -> call(mask, flow.sink().method(), code).stream())
        .findFirst();
  }

  private Optional<String> call(Mask mask, MethodKey user, CodeText code) {
    String name = mask.method().name();
    if (TypeNames.top(user.owner()).equals(TypeNames.top(mask.owner()))) {
      return user.equals(mask.method().key())
          ? Optional.empty()
          : Optional.of(
              user.owner().equals(mask.owner())
                  ? name
                  : names.in(code, user.owner(), mask.owner()) + "." + name);
    }
    boolean near = TypeNames.packageOf(user.owner()).equals(TypeNames.packageOf(mask.owner()));
    int modifiers = mask.method().modifiers();
    boolean visible =
        names.isVisible(user.owner(), mask.owner())
            && (Modifier.isPublic(modifiers) || (near && !Modifier.isPrivate(modifiers)));
    // Another module's class is certain to be there only where the file already uses it.
    boolean there =
        modules.apply(user).equals(modules.apply(mask.method().key()))
            || TypeNames.imports(code, TypeNames.top(mask.owner()));
    return visible && there
        ? Optional.of(names.in(code, user.owner(), mask.owner()) + "." + name)
        : Optional.empty();
  }
}
