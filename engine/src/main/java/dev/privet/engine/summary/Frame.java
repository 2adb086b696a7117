package dev.privet.engine.summary;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Heap;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Memory;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Value;
import dev.privet.engine.taint.Withdrawn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The state of analysing one body: what its variables hold, and where the analysis stands. */
final class Frame {

  final Program program;
  final SsaBody body;
  final Function<MethodKey, @Nullable MethodSummary> summaries;
  final Memory memory = new Memory(new ReadBack(this));
  final Effects effects;
  final Printed printed = new Printed();
  final LastWrites lastWrites = new LastWrites();
  final Initialised initialised = new Initialised();

  /** Static fields that the current block has already read. */
  final Set<FieldKey> known = new HashSet<>();

  private final Value[] values;
  private final Map<Root, Place> roots = new HashMap<>();

  /** Whether no caller is left to say more: every open receiver may be any below its type. */
  final boolean closed;

  /** Whether some instruction may run again. */
  final boolean repeats;

  /** Whether the body catches anything. */
  final boolean catches;

  /** Functions that fields hold, where no caller is left to say which. */
  RegisteredFunctions registered = RegisteredFunctions.of(Map.of());

  /** Classes of objects that fields hold, where no caller is left to say which. */
  KeptObjects kept = KeptObjects.NONE;

  /** What holds at this body's points. */
  GuardedPoints guards = GuardedPoints.NONE;

  /** Which methods may call this one. */
  Predicate<MethodKey> recursion = callee -> false;

  /** The heap at the current point. */
  Heap heap = new Heap();

  /** Number of the current instruction within the body. */
  int at;

  /** The facts that hold at the current point, which values that are written there keep. */
  Held held = Held.NOTHING;

  /** Who may have taken a consent back on the way to the current point. */
  private Set<Withdrawn> withdrawn = Set.of();

  /** Whether what runs now is run by a library for each of some elements, maybe for none. */
  boolean maybe;

  /** What the current block may throw so far. */
  Value thrown = Value.NONE;

  /** Classes that the handlers take to which the current block leads, inner ones first. */
  List<List<Type>> handlers = List.of();

  /** The current instruction, by its block and its index there. */
  private @Nullable Block point;

  private int instruction;

  /** Comes to an instruction. */
  void comeTo(Block block, int index) {
    point = block;
    instruction = index;
    comeTo(guards.at(block, index));
  }

  /** Comes to a point. */
  void comeTo(Held point) {
    held = point.facts();
    withdrawn = point.withdrawn();
  }

  /** What holds at the current point, and who may have taken a consent back on the way to it. */
  Held reached() {
    return held.after(withdrawn);
  }

  Frame(
      Program program,
      SsaBody body,
      Function<MethodKey, @Nullable MethodSummary> summaries,
      Bounds bounds) {
    this(program, body, summaries, bounds, false);
  }

  Frame(
      Program program,
      SsaBody body,
      Function<MethodKey, @Nullable MethodSummary> summaries,
      Bounds bounds,
      boolean closed) {
    this.closed = closed;
    this.program = program;
    this.effects = new Effects(program.rules().hosts(), bounds);
    this.body = body;
    this.summaries = summaries;
    this.repeats = repeats(body);
    this.catches =
        body.blocks().stream()
            .flatMap(block -> block.instructions().stream())
            .anyMatch(Instruction.Catch.class::isInstance);
    this.values = new Value[body.variables().size()];
    Arrays.fill(values, Value.NONE);
  }

  private static boolean repeats(SsaBody body) {
    for (Block block : body.blocks()) {
      for (Edge edge : block.successors()) {
        if (edge.to() <= edge.from()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a callee may come back to this body. */
  boolean isRecursive(MethodKey callee) {
    return recursion.test(callee);
  }

  /** Names of the bounds that were hit. */
  Set<String> limits() {
    if (memory.isCut()) {
      effects.limit("MAX_LENGTH");
    }
    return effects.limits();
  }

  /** What a variable holds at the current point. */
  Value value(@Nullable Variable variable) {
    return variable == null ? Value.NONE : value(variable, point, instruction);
  }

  /** What a variable holds when an instruction begins: what gated it may have been taken back. */
  Value value(Variable variable, @Nullable Block block, int index) {
    Value assigned = values[variable.index()];
    return block != null && assigned.isConditional()
        ? assigned.without(guards.since(variable, block, index))
        : assigned;
  }

  /** What a variable was given, whatever was taken back since. */
  Value assigned(Variable variable) {
    return values[variable.index()];
  }

  void set(@Nullable Variable variable, Value value) {
    if (variable != null) {
      values[variable.index()] = value;
      if (value.isFull()) {
        effects.limit("MAX_ATOMS");
      }
    }
  }

  /** The place of a root: the same object each time, so that most comparisons end at once. */
  Place place(Root root, Type type) {
    Place known = roots.get(root);
    if (known == null) {
      known = Place.of(root, type);
      roots.put(root, known);
    }
    return known.type().equals(type) ? known : Place.of(root, type);
  }

  /** What of a value can be an object of a type, when it is used as one. */
  Value of(Value value, Type type) {
    return Types.isVague(type) ? value : fitting(value, entry -> canBe(entry, type));
  }

  /** A value without the objects of the project's other classes, where one of a class is meant. */
  Value without(Value value, Type type) {
    return fitting(value, entry -> canBe(entry, type) || !isOfProject(entry));
  }

  private boolean isOfProject(Value.Entry entry) {
    return program.hierarchy().isProject(Types.name(entry.atom().place().type()));
  }

  private static Value fitting(Value value, Predicate<Value.Entry> fits) {
    List<Value.Entry> entries = value.entries();
    for (int i = 0; i < entries.size(); i++) {
      if (!fits.test(entries.get(i))) {
        Value.Builder out = new Value.Builder();
        entries.stream().filter(fits).forEach(out::add);
        return out.build();
      }
    }
    return value;
  }

  /** What of a value is an object of a type to which it is cast. */
  Value cast(Value value, Type type) {
    Value fitting = of(value, type);
    if (!(type instanceof ClassType) || Types.isVague(type) || Types.isScalar(type)) {
      return Transfer.refined(fitting, type);
    }
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : fitting.entries()) {
      out.add(narrows(entry.atom(), type) ? entry.with(narrowed(entry.atom(), type)) : entry);
    }
    return out.build();
  }

  private static Atom narrowed(Atom atom, Type type) {
    return new Atom(atom.place().narrowed(type), atom.mode(), atom.weak());
  }

  /** Whether a cast says more of what comes from outside than was known. */
  private boolean narrows(Atom atom, Type type) {
    Type own = atom.place().type();
    return atom.mode() == Atom.Mode.ITSELF
        && !own.equals(type)
        && (Types.isVague(own)
            || (own instanceof ClassType
                && !atom.place().isOwn()
                && program.hierarchy().isSubtype(Types.name(type), Types.name(own))));
  }

  private boolean canBe(Value.Entry entry, Type type) {
    Type own = entry.atom().place().type();
    return entry.atom().mode() != Atom.Mode.ITSELF
        || !(own instanceof ClassType)
        || !(type instanceof ClassType)
        || Types.isVague(own)
        || entry.atom().place().root() instanceof Root.Source
        || program.hierarchy().canBeBoth(Types.name(own), Types.name(type));
  }

  /** The constant a variable holds: text, boxed primitive, or the key of an enum constant. */
  @Nullable Object constant(@Nullable Variable variable) {
    Variable at = variable;
    for (int i = 0; at != null && i < 20; i++) {
      Instruction.Definition definition = body.definition(at).orElse(null);
      if (definition instanceof Instruction.Constant constant) {
        return constant.value();
      } else if (definition instanceof Instruction.Copy copy) {
        at = copy.source();
      } else if (definition instanceof Instruction.Cast cast) {
        at = cast.source();
      } else if (definition instanceof Instruction.GetField get && get.receiver() == null) {
        return constant(get.field());
      } else if (definition instanceof Instruction.Concat concat) {
        return concatenated(concat);
      } else if (definition instanceof Instruction.GetField get) {
        return constant(get.receiver()) instanceof FieldKey of
            ? program.enumTexts().held(of, get.field())
            : null;
      } else if (definition instanceof Instruction.Call call
          && call.receiver() != null
          && call.arguments().isEmpty()) {
        return constant(call.receiver()) instanceof FieldKey of
            ? program.enumTexts().given(of, call.callee().method())
            : null;
      } else {
        return null;
      }
    }
    return null;
  }

  /** The formal that a variable is as it was passed; none where it is anything else. */
  OptionalInt formal(@Nullable Variable variable) {
    Variable at = variable;
    for (int i = 0; at != null && i < 20; i++) {
      Instruction.Definition definition = body.definition(at).orElse(null);
      if (definition instanceof Instruction.Copy copy) {
        at = copy.source();
      } else if (definition instanceof Instruction.Cast cast) {
        at = cast.source();
      } else {
        int formal = definition == null ? body.body().parameters().indexOf(at) : -1;
        return formal < 0 ? OptionalInt.empty() : OptionalInt.of(formal);
      }
    }
    return OptionalInt.empty();
  }

  private @Nullable Object concatenated(Instruction.Concat concat) {
    StringBuilder text = new StringBuilder();
    for (Variable part : concat.parts()) {
      Object value = constant(part);
      if (value == null || value instanceof FieldKey) {
        return null;
      }
      text.append(value);
    }
    return text.toString();
  }

  private @Nullable Object constant(FieldKey key) {
    Optional<FieldDeclaration> field = field(key);
    if (field.isEmpty()) {
      return null;
    }
    return field.get().enumConstant() ? key : field.get().constant().orElse(null);
  }

  Optional<FieldDeclaration> field(FieldKey key) {
    Optional<TypeDeclaration> owner = program.hierarchy().find(key.owner());
    if (owner.isPresent()) {
      for (FieldDeclaration field : owner.get().fields()) {
        if (field.key().equals(key)) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }
}
