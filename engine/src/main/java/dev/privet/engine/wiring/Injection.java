package dev.privet.engine.wiring;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which classes an injected field may hold, where a container is sure to fill it: the component
 * that a qualifier names, else the preferred one, else the one that is called as the field is, else
 * every component of the type. Components under a condition exclude no others. Thread-safe.
 */
public final class Injection {

  private final Assembly assembly;
  private final Candidates candidates;
  private final Bindings bindings;
  private final Set<String> created = new HashSet<>();
  private final Map<FieldKey, Boolean> filled = new HashMap<>();
  private final Map<FieldKey, Optional<Set<String>>> known = new ConcurrentHashMap<>();

  Injection(Assembly assembly) {
    this.assembly = assembly;
    this.candidates = new Candidates(assembly);
    this.bindings = new Bindings(assembly.rules().binders());
    assembly.bodies().values().forEach(this::read);
    assembly.bodies().values().forEach(bindings::read);
  }

  private void read(MethodBody body) {
    Map<Variable, Variable> origins = new HashMap<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.New made) {
        created.add(made.type().name());
      } else if (instruction instanceof Instruction.Copy copy) {
        origins.put(copy.target(), copy.source());
      } else if (instruction instanceof Instruction.Call call
          && call.target() != null
          && call.callee().method().name().equals("requireNonNull")) {
        origins.put(call.target(), call.arguments().get(0));
      } else if (instruction instanceof Instruction.PutField put && put.receiver() != null) {
        filled.merge(put.field(), isGiven(put.value(), origins), Boolean::logicalAnd);
      }
    }
  }

  /** Whether a variable is a parameter, as it came. */
  private static boolean isGiven(Variable value, Map<Variable, Variable> origins) {
    Variable at = value;
    for (int i = 0; i < 5 && at != null && at.kind() != Variable.Kind.PARAMETER; i++) {
      at = origins.get(at);
    }
    return at != null && at.kind() == Variable.Kind.PARAMETER;
  }

  /** The classes whose objects a field may hold; empty where that is not sure. */
  public Optional<Set<String>> classes(FieldKey field) {
    return known.computeIfAbsent(field, this::find);
  }

  /** The providers whose result an injected field may hold. */
  public List<MethodKey> providers(FieldKey key) {
    TypeDeclaration owner =
        assembly.hierarchy().isProject(key.owner())
            ? assembly.hierarchy().find(key.owner()).orElse(null)
            : null;
    if (owner == null
        || assembly.components().providers().isEmpty()
        || !assembly.components().isDeclared(owner)) {
      return List.of();
    }
    Optional<FieldDeclaration> field =
        owner.fields().stream()
            .filter(one -> one.key().equals(key) && isInjected(owner, one))
            .findFirst();
    return field.stream()
        .flatMap(
            one ->
                candidates.providers(one, Addresses.declared(assembly.hierarchy(), key)).stream())
        .toList();
  }

  private Optional<Set<String>> find(FieldKey key) {
    TypeDeclaration owner =
        assembly.hierarchy().isProject(key.owner())
            ? assembly.hierarchy().find(key.owner()).orElse(null)
            : null;
    if (owner == null || created.contains(key.owner()) || !filled.getOrDefault(key, true)) {
      return Optional.empty();
    }
    Optional<FieldDeclaration> field =
        owner.fields().stream().filter(one -> one.key().equals(key)).findFirst();
    if (field.isEmpty() || field.get().isStatic()) {
      return Optional.empty();
    }
    String type = Types.name(field.get().type());
    if (!assembly.hierarchy().isProject(type) || !isInjected(owner, field.get())) {
      return Optional.empty();
    }
    List<AnnotationUse> asked = qualifiers(Addresses.declared(assembly.hierarchy(), key));
    if (asked.size() == 1) {
      AnnotationUse use = asked.get(0);
      Optional<Set<String>> named = bindings.of(type, name(use).orElse(use.type()));
      if (named.isPresent()) {
        return named;
      }
    }
    Optional<Set<String>> bound = bindings.of(type);
    if (bound.isPresent()) {
      return asked.isEmpty() ? bound : Optional.empty();
    }
    if (!assembly.components().isDeclared(owner)) {
      return Optional.empty();
    }
    return candidates
        .of(type)
        .filter(all -> all.stream().anyMatch(Candidates.Component::sure))
        .flatMap(all -> chosen(all, key));
  }

  private boolean isInjected(TypeDeclaration owner, FieldDeclaration field) {
    if (assembly.components().has(field.annotations(), assembly.rules().injected())) {
      return true;
    }
    List<MethodDeclaration> constructors =
        owner.methods().stream().filter(MethodDeclaration::isConstructor).toList();
    for (MethodDeclaration method : owner.methods()) {
      boolean called =
          assembly.components().has(method.annotations(), assembly.rules().injected())
              || (method.isConstructor() && constructors.size() == 1);
      boolean named =
          method.isConstructor() || method.name().equalsIgnoreCase("set" + field.name());
      if (called
          && named
          && method.parameters().stream()
              .anyMatch(one -> Types.name(one.type()).equals(Types.name(field.type())))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Set<String>> chosen(List<Candidates.Component> all, FieldKey field) {
    List<AnnotationUse> asked = qualifiers(Addresses.declared(assembly.hierarchy(), field));
    List<Candidates.Component> chosen = new ArrayList<>();
    if (!asked.isEmpty()) {
      all.stream().filter(one -> answers(one, asked)).forEach(chosen::add);
      if (chosen.isEmpty()) {
        return Optional.empty();
      }
    } else {
      List<Candidates.Component> preferred =
          all.stream()
              .filter(one -> assembly.components().has(one.uses(), assembly.rules().preferred()))
              .toList();
      boolean conditional =
          preferred.stream()
              .allMatch(
                  one -> assembly.components().has(one.uses(), assembly.rules().conditions()));
      if (conditional) {
        all.stream().filter(one -> one.names().contains(field.name())).forEach(chosen::add);
        if (chosen.isEmpty()) {
          all.stream().filter(one -> qualifiers(one.uses()).isEmpty()).forEach(chosen::add);
        }
      }
      chosen.addAll(preferred);
      all.stream().filter(one -> !one.sure()).forEach(chosen::add);
    }
    Set<String> classes = new LinkedHashSet<>();
    chosen.forEach(one -> classes.addAll(one.classes()));
    return Optional.of(classes);
  }

  /** Qualifiers that say something: one without a name is the field's own. */
  private List<AnnotationUse> qualifiers(List<AnnotationUse> uses) {
    return uses.stream()
        .filter(use -> assembly.components().means(use, assembly.rules().qualifiers()))
        .filter(use -> !Set.of("Any", "Default").contains(use.simpleName()))
        .filter(use -> !use.simpleName().equals("Resource") || name(use).isPresent())
        .toList();
  }

  private static Optional<String> name(AnnotationUse use) {
    Optional<String> value = Components.text(use, "value");
    return value.isPresent() ? value : Components.text(use, "name");
  }

  private static boolean answers(Candidates.Component one, List<AnnotationUse> asked) {
    for (AnnotationUse use : asked) {
      Optional<String> name = name(use);
      boolean named = name.isPresent() && one.names().contains(name.get());
      if (!named && !one.uses().contains(use)) {
        return false;
      }
    }
    return true;
  }
}
