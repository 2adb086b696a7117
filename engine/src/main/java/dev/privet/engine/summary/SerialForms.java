package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.Memo;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of an object a serialiser writes: its properties, as its class and annotations declare them.
 * One that reads fields writes all that are not excluded, one that asks for properties what is
 * visible, which may be computed.
 */
final class SerialForms {

  /** How deep the types of properties are looked into for getters that compute what they give. */
  private static final int MAX_DEPTH = 4;

  private final Hierarchy hierarchy;
  private final Map<MethodKey, MethodBody> bodies;
  private final SerialMembers members;
  private final Views views;
  private final Memo<String, List<SerialProperty>> fields = new Memo<>();
  private final Memo<String, List<SerialProperty>> properties = new Memo<>();
  private final Memo<String, Optional<MethodKey>> writers = new Memo<>();
  private final Memo<String, Optional<MethodKey>> beanWriters = new Memo<>();
  private final Memo<String, Set<MethodKey>> computed = new Memo<>();
  private final Memo<String, Members> written = new Memo<>();

  /** The getters that run for a class's own properties, and the project's classes of those. */
  private record Members(Set<MethodKey> run, Set<String> below) {}

  SerialForms(Hierarchy hierarchy, Map<MethodKey, MethodBody> bodies) {
    this.hierarchy = hierarchy;
    this.bodies = bodies;
    this.views = Views.of(bodies.values());
    this.members =
        new SerialMembers(
            hierarchy,
            Mixins.of(bodies.values(), hierarchy),
            RegisteredSerialisers.of(bodies.values(), hierarchy));
  }

  /** The view that a call writes; empty where it writes all there is. */
  String view(Frame frame, Instruction.Call call) {
    return views.of(frame, call);
  }

  /** What a serialiser writes that reads fields. */
  List<SerialProperty> fields(String type) {
    return fields.of(type, name -> members.of(name, false));
  }

  /**
   * The project's own code that writes a class's objects; null where the serialiser does.
   *
   * @param bean whether the serialiser asks for properties
   */
  @Nullable MethodKey writer(String type, boolean bean) {
    Memo<String, Optional<MethodKey>> known = bean ? beanWriters : writers;
    return known.of(type, name -> Optional.ofNullable(members.writer(name, bean))).orElse(null);
  }

  /** What a serialiser writes that asks for properties. */
  List<SerialProperty> properties(String type) {
    return properties.of(type, name -> members.of(name, true));
  }

  /** The field that a getter only reads, if that is all it does. */
  @Nullable FieldKey read(MethodDeclaration getter) {
    MethodBody body = bodies.get(getter.key());
    if (body == null) {
      return null;
    }
    FieldKey read = null;
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.GetField get && read == null) {
        read = get.receiver() == null ? null : get.field();
      } else if (!(instruction instanceof Instruction.Return
          || instruction instanceof Instruction.Copy)) {
        return null;
      }
    }
    return read;
  }

  /** Whether a getter has a body that does more than to read a field. */
  boolean isComputed(MethodDeclaration getter) {
    return bodies.containsKey(getter.key()) && read(getter) == null;
  }

  /** Getters that run where an object of one of a body's types is serialised. */
  Set<MethodKey> links(MethodBody body) {
    if (body.code().stream().noneMatch(Instruction.Call.class::isInstance)) {
      return Set.of();
    }
    Set<String> types = new TreeSet<>();
    for (Variable variable : body.variables()) {
      collect(variable.type(), types);
    }
    Set<MethodKey> run = new LinkedHashSet<>();
    types.forEach(type -> run.addAll(computed.of(type, this::findComputed)));
    run.remove(body.key());
    return run;
  }

  private Set<MethodKey> findComputed(String type) {
    Set<MethodKey> found = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>(Set.of(type));
    List<String> level = List.of(type);
    for (int depth = 0; depth < MAX_DEPTH && !level.isEmpty(); depth++) {
      List<String> next = new ArrayList<>();
      for (String one : level) {
        Members members = written.of(one, this::findMembers);
        found.addAll(members.run());
        members.below().stream().filter(seen::add).forEach(next::add);
      }
      level = next;
    }
    return Set.copyOf(found);
  }

  private Members findMembers(String type) {
    Set<MethodKey> run = new LinkedHashSet<>();
    Set<String> below = new LinkedHashSet<>();
    Optional.ofNullable(writer(type, true)).ifPresent(run::add);
    for (SerialProperty property : properties(type)) {
      Optional.ofNullable(property.writer()).ifPresent(run::add);
      if (property.getter() != null && isComputed(property.getter())) {
        run.add(property.getter().key());
      }
      collect(property.type(), below);
    }
    return new Members(run, below);
  }

  /** A type's name and those of its type arguments, where the project declares them. */
  private void collect(Type type, Set<String> types) {
    String name = Types.name(type);
    Optional<TypeDeclaration> declared =
        hierarchy.isProject(name) ? hierarchy.find(name) : Optional.empty();
    if (declared.filter(SerialMembers::isPlain).isPresent()) {
      types.add(name);
    }
    if (type instanceof ClassType generic) {
      generic.arguments().forEach(argument -> collect(argument, types));
    } else if (type instanceof ArrayType array) {
      collect(array.element(), types);
    }
  }
}
