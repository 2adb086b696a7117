package dev.privet.engine.wiring;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.WiringRules;
import dev.privet.engine.ruleset.WiringRules.AdviceKind;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which advice runs around which methods of the project. A container advises the components it
 * makes; aspects that no container makes are woven into any class.
 */
public final class AdviceIndex {

  private final Hierarchy hierarchy;
  private final WiringRules rules;
  private final Components components;
  private final Map<String, AdviceKind> kinds = new HashMap<>();
  private final Map<MethodKey, List<Advice>> byMethod = new HashMap<>();
  private final Set<MethodKey> bodies = new HashSet<>();
  private final List<Aspect> aspects = new ArrayList<>();

  /** One advice with where it runs, or the annotations that bind it. */
  private record Aspect(
      MethodDeclaration body,
      AdviceKind kind,
      Optional<Pointcut> pointcut,
      Set<String> bindings,
      Pointcuts scope,
      boolean contained,
      Map<String, Advice.Given> named) {}

  public AdviceIndex(Hierarchy hierarchy, WiringRules rules, Components components) {
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.components = components;
    rules
        .advice()
        .forEach(
            (annotation, kind) -> {
              kinds.put(annotation, kind);
              // A class that is missing is known by its simple name.
              kinds.put(Types.simpleName(annotation), kind);
            });
    for (TypeDeclaration type : hierarchy.projectTypes()) {
      for (MethodDeclaration method : type.methods()) {
        for (AnnotationUse use : method.annotations()) {
          kind(use).ifPresent(kind -> add(type, method, use, kind));
        }
      }
    }
    if (!aspects.isEmpty()) {
      hierarchy.projectTypes().forEach(this::advise);
    }
  }

  /** Advice around a method, in the project's order. */
  public List<Advice> around(MethodKey method) {
    return byMethod.getOrDefault(method, List.of());
  }

  /** Whether a method is advice: it runs where it is linked, and nowhere else. */
  public boolean isAdvice(MethodKey method) {
    return bodies.contains(method);
  }

  private Optional<AdviceKind> kind(AnnotationUse use) {
    return Optional.ofNullable(kinds.get(use.type()));
  }

  private Set<String> annotations(AdviceKind kind) {
    return rules.advice().entrySet().stream()
        .filter(entry -> entry.getValue() == kind)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void add(
      TypeDeclaration type, MethodDeclaration method, AnnotationUse use, AdviceKind kind) {
    switch (kind) {
      case POINTCUT, ASPECT, BINDING, INTERCEPTED_BY -> {
        return;
      }
      default -> {}
    }
    bodies.add(method.key());
    Pointcuts scope = new Pointcuts(type, hierarchy, annotations(AdviceKind.POINTCUT));
    Map<String, Advice.Given> named = new HashMap<>();
    Components.text(use, "returning").ifPresent(n -> named.put(n, new Advice.Given.Returned()));
    Components.text(use, "throwing").ifPresent(n -> named.put(n, new Advice.Given.Thrown()));
    Optional<String> text = Components.text(use, "pointcut");
    text = text.isPresent() ? text : Components.text(use, "value");
    aspects.add(
        new Aspect(
            method,
            kind,
            text.map(Pointcut::parse),
            kind == AdviceKind.INTERCEPTOR ? bindings(type.annotations()) : Set.of(),
            scope,
            components.isComponent(type),
            named));
  }

  /** The annotations among some that bind interceptors. */
  private Set<String> bindings(List<AnnotationUse> uses) {
    Set<String> binding = annotations(AdviceKind.BINDING);
    return uses.stream()
        .filter(use -> components.means(use, binding))
        .map(AnnotationUse::type)
        .collect(Collectors.toSet());
  }

  private void advise(TypeDeclaration type) {
    boolean plain = type.kind() == TypeKind.CLASS || type.kind() == TypeKind.INTERFACE;
    if (!plain || isAspect(type)) {
      return;
    }
    boolean component = components.isComponent(type) || isImplementedElsewhere(type);
    Set<String> names = component ? components.names(type) : Set.of();
    for (MethodDeclaration method : type.methods()) {
      if (method.isConstructor() || method.isStatic()) {
        continue;
      }
      Candidate candidate = new Candidate(method, type, names, hierarchy);
      for (Aspect aspect : aspects) {
        boolean proxied = component && !Modifier.isPrivate(method.modifiers());
        if (proxied || (!aspect.contained() && type.kind() == TypeKind.CLASS)) {
          match(aspect, candidate);
        }
      }
    }
  }

  private boolean isAspect(TypeDeclaration type) {
    return type.annotations().stream()
        .anyMatch(use -> kind(use).filter(kind -> kind == AdviceKind.ASPECT).isPresent());
  }

  /** An interface that no class of the project implements: a framework does, or a proxy. */
  private boolean isImplementedElsewhere(TypeDeclaration type) {
    return type.kind() == TypeKind.INTERFACE
        && hierarchy.projectSubtypes(type.name()).stream()
            .allMatch(sub -> sub.kind() == TypeKind.INTERFACE);
  }

  private void match(Aspect aspect, Candidate candidate) {
    if (aspect.kind() == AdviceKind.INTERCEPTOR) {
      if (isIntercepted(aspect, candidate)) {
        keep(aspect, candidate, Map.of());
      }
      return;
    }
    Pointcut.Asked asked =
        new Pointcut.Asked(candidate, Pointcuts.formals(aspect.body()), aspect.scope(), 0);
    aspect
        .pointcut()
        .flatMap(pointcut -> pointcut.match(asked))
        .ifPresent(bound -> keep(aspect, candidate, bound));
  }

  private boolean isIntercepted(Aspect aspect, Candidate candidate) {
    List<AnnotationUse> uses = new ArrayList<>(candidate.method().annotations());
    uses.addAll(candidate.type().annotations());
    String interceptor = aspect.body().key().owner();
    if (candidate.type().name().equals(interceptor)) {
      return false;
    }
    for (AnnotationUse use : uses) {
      boolean names =
          kind(use).filter(kind -> kind == AdviceKind.INTERCEPTED_BY).isPresent()
              && names(use.elements().get("value"), interceptor);
      if (names || aspect.bindings().contains(use.type())) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(@org.jspecify.annotations.Nullable Object value, String type) {
    List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    return all.stream()
        .anyMatch(one -> one instanceof Type named && Types.name(named).equals(type));
  }

  private void keep(Aspect aspect, Candidate candidate, Map<String, Pointcut.Bound> bound) {
    List<Advice.Given> gets = new ArrayList<>();
    for (Parameter parameter : aspect.body().parameters()) {
      Pointcut.Bound one = bound.get(parameter.name());
      Advice.Given named = aspect.named().get(parameter.name());
      gets.add(named != null ? named : one != null ? given(one) : new Advice.Given.JoinPoint());
    }
    byMethod
        .computeIfAbsent(candidate.method().key(), unused -> new ArrayList<>())
        .add(new Advice(aspect.body().key(), aspect.kind(), gets));
  }

  private static Advice.Given given(Pointcut.Bound bound) {
    if (bound.equals(Pointcut.Bound.TARGET)) {
      return new Advice.Given.Target();
    }
    return bound.equals(Pointcut.Bound.ANNOTATION)
        ? new Advice.Given.Nothing()
        : new Advice.Given.Argument(bound.argument());
  }
}
