package dev.privet.engine.judge;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.summary.Program;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which methods are run from outside the project besides their callers in it: what a framework
 * calls by an annotation or through an interface of a library, and {@code main}.
 */
final class EntryPoints implements Predicate<MethodKey> {

  private static final Set<String> OWN =
      Set.of(
          "Override",
          "SuppressWarnings",
          "Deprecated",
          "SafeVarargs",
          "Nullable",
          "NotNull",
          "NonNull",
          "Nonnull",
          "CheckReturnValue",
          "Transactional",
          "VisibleForTesting",
          "JsonProperty",
          "JsonIgnore",
          "Cacheable",
          "Async",
          "Sanitizer",
          "ConsentCheck",
          "RequiresConsent",
          "PersonalData",
          "NotPersonalData");

  private final Program program;

  EntryPoints(Program program) {
    this.program = program;
  }

  @Override
  public boolean test(MethodKey key) {
    if (key.name().startsWith("lambda$") || program.wiring().advice().isAdvice(key)) {
      return false;
    }
    if (key.name().equals("main") && key.descriptor().equals("([Ljava/lang/String;)V")) {
      return true;
    }
    Optional<MethodDeclaration> method = program.declaration(key);
    if (method.isEmpty() || method.get().isConstructor()) {
      return false;
    }
    for (AnnotationUse annotation : method.get().annotations()) {
      if (!OWN.contains(annotation.simpleName())) {
        return true;
      }
    }
    return !isAnonymous(key.owner()) && overridesLibrary(key);
  }

  /** Objects of a class without a name are made in one place, which is seen to hand them over. */
  private static boolean isAnonymous(String type) {
    int last = type.lastIndexOf('$');
    return last >= 0
        && last + 1 < type.length()
        && type.chars().skip(last + 1L).allMatch(Character::isDigit);
  }

  private boolean overridesLibrary(MethodKey key) {
    Hierarchy hierarchy = program.hierarchy();
    List<String> supertypes = hierarchy.supertypes(key.owner());
    for (String ancestor : supertypes) {
      if (hierarchy.isProject(ancestor) || ancestor.equals("java.lang.Object")) {
        continue;
      }
      Optional<TypeDeclaration> type = hierarchy.find(ancestor);
      if (type.isEmpty()) {
        continue;
      }
      for (MethodDeclaration method : type.get().methods()) {
        if (method.name().equals(key.name())
            && !method.isStatic()
            && method.parameters().size() == Hierarchy.arity(key.descriptor())) {
          return true;
        }
      }
    }
    return false;
  }
}
