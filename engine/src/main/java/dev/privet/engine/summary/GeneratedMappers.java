package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.VoidType;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mappers whose bodies an annotation processor writes from their declarations, as MapStruct does:
 * properties go to those of the same name, or as {@code @Mapping} says, through those of the
 * mapper's own methods that make one type of the other.
 */
final class GeneratedMappers {

  private static final int MADE = 200;

  /** How deep objects in objects are mapped. */
  private static final int MAX_MAPPED_DEPTH = 3;

  private final Frame frame;
  private final Instantiation instantiation;
  private final PropertyCopy copy;
  private final MapperExpressions expressions;

  GeneratedMappers(Frame frame, Instantiation instantiation) {
    this.frame = frame;
    this.instantiation = instantiation;
    this.copy = new PropertyCopy(frame);
    this.expressions = new MapperExpressions(frame, instantiation, copy);
  }

  /** What a generated body gives; null where the call is none of such. */
  @Nullable Value run(Instruction.Call call) {
    MethodDeclaration method = frame.program.declaration(call.callee().method()).orElse(null);
    MapperMethods mapper = MapperMethods.of(frame.program.hierarchy(), call.callee());
    if (method == null || mapper == null) {
      return null;
    }
    Run run = new Run(mapper, frame.value(call.receiver()), call.position());
    List<Value> given = Transfer.values(frame, call.arguments());
    Value target = target(given, method);
    if (target != null) {
      run.fill(given, method, target, 0);
      return method.returnType() instanceof VoidType ? Value.NONE : target;
    }
    Type returned = call.callee().returnType();
    if (!(returned instanceof ClassType type) || Types.isScalar(returned) || given.isEmpty()) {
      return null;
    }
    if (!isMany(type)) {
      Value made = run.made(type);
      run.fill(given, method, made, 0);
      return made;
    }
    return run.many(given.get(0), type, 0);
  }

  /** Whether it is called on a mapper, which nobody writes as a lambda even with one method. */
  static boolean isMapper(Program program, Instruction.Call call) {
    return MapperMethods.of(program.hierarchy(), call.callee()) != null;
  }

  private static @Nullable Value target(List<Value> given, MethodDeclaration method) {
    for (int i = 0; i < method.parameters().size() && i < given.size(); i++) {
      if (MapperMethods.isTarget(method.parameters().get(i))) {
        return given.get(i);
      }
    }
    return null;
  }

  private boolean isMany(Type type) {
    return type instanceof ClassType many
        && many.arguments().size() == 1
        && frame.program.hierarchy().isSubtype(many.name(), "java.lang.Iterable");
  }

  /** One call of a mapper. */
  private final class Run {

    private final MapperMethods mapper;
    private final Value receiver;
    private final Position position;
    private int made;

    Run(MapperMethods mapper, Value receiver, Position position) {
      this.mapper = mapper;
      this.receiver = receiver;
      this.position = position;
    }

    Value made(ClassType type) {
      Site site = Site.of(frame.at, MADE + made++);
      return Value.of(Place.of(new Root.Fresh(site, type.name()), type));
    }

    void fill(List<Value> given, MethodDeclaration method, Value target, int depth) {
      Map<String, Value> sources = new LinkedHashMap<>();
      Map<String, Value> all = new LinkedHashMap<>();
      for (int i = 0; i < method.parameters().size() && i < given.size(); i++) {
        Parameter parameter = method.parameters().get(i);
        all.put(parameter.name(), given.get(i));
        if (MapperMethods.isSource(parameter)) {
          sources.put(parameter.name(), given.get(i));
        }
      }
      List<PropertyMapping> mappings = mapper.mappings(method);
      if (MapperMethods.fillsByName(method)) {
        sources.forEach((name, source) -> byName(source, target, depth));
        if (sources.size() > 1) {
          sources.forEach((name, source) -> copy.set(target, name, source));
        }
      }
      mappings.forEach(mapping -> mapped(mapping, sources, all, target, depth));
      after(given, method, target);
    }

    private void byName(Value source, Value target, int depth) {
      copy.fields(target)
          .forEach(
              (name, field) -> {
                Value value = copy.property(source, name, field.type());
                copy.set(target, name, converted(value, field.type(), depth));
              });
    }

    private void mapped(
        PropertyMapping mapping,
        Map<String, Value> sources,
        Map<String, Value> all,
        Value target,
        int depth) {
      Value value = Value.NONE;
      if (mapping.source() != null) {
        value = read(sources, mapping.source());
      } else if (mapping.expression() != null) {
        value = expressions.read(mapping.expression(), all, mapper, receiver, position);
      }
      Optional<MethodDeclaration> through =
          Optional.ofNullable(mapping.qualifier()).flatMap(mapper::named);
      if (through.isPresent()) {
        value = call(through.get(), List.of(value));
      }
      if (mapping.target().equals(".")) {
        byName(value, target, depth);
        return;
      }
      Value holder = target;
      String[] path = mapping.target().split("\\.", -1);
      for (int i = 0; i < path.length - 1; i++) {
        holder = inner(holder, path[i]);
      }
      String last = path[path.length - 1];
      FieldDeclaration field = copy.fields(holder).get(last);
      if (field != null) {
        copy.replace(holder, last, converted(value, field.type(), depth));
      }
    }

    /** The object in a property, made where there is none yet. */
    private Value inner(Value holder, String name) {
      FieldDeclaration field = copy.fields(holder).get(name);
      if (field == null || !(field.type() instanceof ClassType type)) {
        return Value.NONE;
      }
      Value held = copy.property(holder, name, type);
      if (held.isNone()) {
        held = made(type);
        copy.set(holder, name, held);
      }
      return held;
    }

    private Value read(Map<String, Value> sources, String path) {
      String[] names = path.split("\\.", -1);
      Value named = sources.get(names[0]);
      Value.Builder all = new Value.Builder();
      sources.values().forEach(all::add);
      Value value = named == null ? all.build() : named;
      for (int i = named == null ? 0 : 1; i < names.length; i++) {
        value = copy.property(value, names[i], ClassType.OBJECT);
      }
      return value;
    }

    /** What becomes of a property's value on its way into another type. */
    private Value converted(Value value, Type type, int depth) {
      if (isMany(type)) {
        return value.isNone() ? value : many(value, (ClassType) type, depth);
      }
      Value.Builder out = new Value.Builder();
      Map<String, List<Value.Entry>> others = new LinkedHashMap<>();
      Map<String, Type> types = new LinkedHashMap<>();
      for (Value.Entry entry : value.entries()) {
        Place place = entry.atom().place();
        if (entry.atom().mode() == Atom.Mode.ITSELF
            && !Types.isVague(place.type())
            && !Types.name(place.type()).equals(Types.name(type))) {
          others.computeIfAbsent(Types.name(place.type()), n -> new ArrayList<>()).add(entry);
          types.put(Types.name(place.type()), place.type());
        } else {
          out.add(entry);
        }
      }
      others.forEach(
          (name, entries) ->
              out.add(
                  other(
                      Value.of(entries),
                      java.util.Objects.requireNonNull(types.get(name)),
                      type,
                      depth)));
      return out.build();
    }

    private Value other(Value value, Type from, Type type, int depth) {
      Optional<MethodDeclaration> method = mapper.converting(from, type);
      if (method.isPresent() && !method.get().isAbstract()) {
        return call(method.get(), List.of(value));
      }
      boolean mapped =
          type instanceof ClassType
              && frame.program.hierarchy().isProject(Types.name(type))
              && !frame.program.hierarchy().canBeBoth(Types.name(from), Types.name(type));
      if (!mapped || depth >= MAX_MAPPED_DEPTH) {
        return value;
      }
      Value object = made((ClassType) type);
      if (method.isPresent()) {
        fill(List.of(value), method.get(), object, depth + 1);
      } else {
        byName(value, object, depth + 1);
      }
      return object;
    }

    /** A collection of what the elements of another one become. */
    Value many(Value collection, ClassType type, int depth) {
      Type element = Types.argument(type, 0);
      Value items = frame.memory.read(frame.heap, collection, Step.ELEMENT);
      Value several = made(type);
      Value item = converted(items, element, depth);
      if (!item.isNone()) {
        frame.memory.write(frame.heap, several, Step.ELEMENT, element, item);
      }
      return several;
    }

    private Value call(MethodDeclaration method, List<Value> arguments) {
      List<Value> actuals = new ArrayList<>();
      if (!method.isStatic()) {
        actuals.add(receiver);
      }
      actuals.addAll(arguments);
      while (actuals.size() < method.parameters().size() + (method.isStatic() ? 0 : 1)) {
        actuals.add(Value.NONE);
      }
      return instantiation.call(method.key(), actuals, position);
    }

    private void after(List<Value> given, MethodDeclaration method, Value target) {
      List<Place> places = Instantiation.places(target);
      if (places.isEmpty()) {
        return;
      }
      String type = PropertyCopy.typeOf(places.get(0));
      for (MethodDeclaration after : mapper.after(type)) {
        List<Value> arguments = new ArrayList<>();
        for (Parameter parameter : after.parameters()) {
          arguments.add(
              MapperMethods.isTarget(parameter) ? target : handed(parameter, given, method));
        }
        call(after, arguments);
      }
    }

    private Value handed(Parameter wanted, List<Value> given, MethodDeclaration method) {
      for (int i = 0; i < method.parameters().size() && i < given.size(); i++) {
        Type type = method.parameters().get(i).type();
        if (frame.program.hierarchy().isSubtype(Types.name(type), Types.name(wanted.type()))) {
          return given.get(i);
        }
      }
      return Value.NONE;
    }
  }
}
