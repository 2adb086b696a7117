package dev.privet.engine.summary;

import dev.privet.engine.cfg.Block;
import dev.privet.engine.cfg.Edge;
import dev.privet.engine.cfg.Operands;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.guard.Fact.Condition;
import dev.privet.engine.guard.Fact.Consent;
import dev.privet.engine.guard.Fact.Holds;
import dev.privet.engine.guard.Fact.Said;
import dev.privet.engine.guard.FactSet;
import dev.privet.engine.guard.FactSets;
import dev.privet.engine.guard.GuardFacts;
import dev.privet.engine.guard.Subject;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Held;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import dev.privet.engine.taint.Withdrawn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The guard analysis of one body, its persons told by the access paths its variables hold. */
final class BodyGuards implements GuardedPoints {

  /** An element of which is only known that it exists. */
  private static final String SOME = "[some]";

  private final Program program;
  private final SsaBody body;
  private final GuardFacts facts;
  private final Map<Block, FactSets[]> along = new HashMap<>();
  private final Map<Block, List<Set<Subject>>> withdrawn = new HashMap<>();
  private final TakenBack takenBack;
  private final Map<Instruction, Point> points = new IdentityHashMap<>();
  private final Map<FactSets, Held> fixed = new IdentityHashMap<>();
  private @Nullable Frame frame;

  BodyGuards(Program program, SsaBody body, GuardFacts facts) {
    this.program = program;
    this.body = body;
    this.facts = facts;
    this.takenBack = new TakenBack(body, facts::takenBackIn, this::withdrawn);
  }

  @Override
  public void bind(Frame newFrame) {
    frame = newFrame;
  }

  @Override
  public Held at(Block block, int instruction) {
    Held known = known(block, instruction);
    List<Set<Subject>> gone = withdrawn.computeIfAbsent(block, facts::withdrawnAlong);
    return gone.get(instruction).isEmpty() ? known : known.after(withdrawn(gone.get(instruction)));
  }

  @Override
  public Set<Withdrawn> since(Variable defined, Block block, int instruction) {
    return takenBack.since(defined, block, instruction);
  }

  @Override
  public Set<Withdrawn> takenBack(Block block, int instruction) {
    return takenBack.by(block, instruction);
  }

  private Set<Withdrawn> withdrawn(Set<Subject> people) {
    Set<Withdrawn> withdrawn = new LinkedHashSet<>();
    for (Subject person : people) {
      withdrawn.add(
          new Withdrawn(
              person instanceof Subject.Of of
                  ? Persons.places(
                      Persons.follow(program, frame, entry(of, local(of.root())), of.path()))
                  : List.of()));
    }
    return withdrawn;
  }

  private Held known(Block block, int instruction) {
    FactSets[] points =
        along.computeIfAbsent(block, unused -> facts.along(block).toArray(FactSets[]::new));
    FactSets held = points[instruction];
    Instruction at = block.instructions().get(instruction);
    return (at instanceof Instruction.Call || at instanceof Instruction.Lambda) && concern(held)
        ? held(held, this::local, elsewhere(at))
        : here(held);
  }

  private static boolean concern(FactSets held) {
    return !held.isNone() && held.alternatives().stream().anyMatch(ElementsApart::concern);
  }

  /** Which facts are on other elements than a call is given, or a function captures. */
  private BiPredicate<dev.privet.engine.guard.Fact, FactSet> elsewhere(Instruction at) {
    return at instanceof Instruction.Call call
        ? elements().elsewhere(call)
        : elements().elsewhere((Instruction.Lambda) at);
  }

  private List<Place> places(Subject.Of person) {
    return Persons.places(Persons.follow(program, frame, local(person.root()), person.path()));
  }

  @Override
  public Held on(Edge edge, Variable taken) {
    FactSets held = facts.onEdge(edge);
    return concern(held) ? held(held, this::local, elements().elsewhere(taken)) : here(held);
  }

  /** Facts in this body's terms; those that name nobody by a value stay what they are. */
  private Held here(FactSets sets) {
    Held known = fixed.get(sets);
    if (known == null) {
      known = held(sets, this::local);
      if (sets.alternatives().stream().allMatch(BodyGuards::isFixed)) {
        fixed.put(sets, known);
      }
    }
    return known;
  }

  private static boolean isFixed(FactSet way) {
    return way.facts().stream()
        .noneMatch(
            fact ->
                fact instanceof Said
                    || fact instanceof Consent consent && consent.subject() instanceof Subject.Of);
  }

  @Override
  public Held entry(Root.Function function, List<Value> actuals) {
    Point made = made(function);
    if (made == null) {
      return Held.NOTHING;
    }
    FactSets entry = facts.heldIn((Instruction.Lambda) made.instruction());
    if (entry.isNone() || entry.isImpossible()) {
      return Held.NOTHING;
    }
    MethodBody lambda = program.bodies().get(function.body());
    if (lambda == null) {
      return Held.NOTHING;
    }
    Function<Subject.Root, Value> roots =
        root ->
            root instanceof Subject.Item
                ? formal(new Subject.Formal(0), lambda.parameters(), actuals)
                : local(root);
    return concern(entry) ? held(entry, roots, elsewhere(made.instruction())) : held(entry, roots);
  }

  @Override
  public FormalFacts formals(Instruction.Call call) {
    Point point = find(call);
    if (point == null) {
      return FormalFacts.OUTSIDE;
    }
    List<Variable> actuals = new ArrayList<>(call.arguments());
    if (call.receiver() != null) {
      actuals.add(0, call.receiver());
    }
    return new FormalFacts() {
      @Override
      public Held meaning(Fact fact, UnaryOperator<List<Place>> places) {
        return grounded(
            facts.ground(formal(fact), call, point.block(), point.index()), fact, places);
      }

      @Override
      public boolean areApart(int one, int other) {
        return one < actuals.size()
            && other < actuals.size()
            && elements().areApart(actuals.get(one), actuals.get(other));
      }
    };
  }

  private ElementsApart elements() {
    return new ElementsApart(body, facts, this::places);
  }

  @Override
  public FormalFacts formals(Root.Function function) {
    Point made = made(function);
    if (made == null) {
      return FormalFacts.OUTSIDE;
    }
    Instruction.Lambda lambda = (Instruction.Lambda) made.instruction();
    List<Variable> captured = lambda.captured();
    return new FormalFacts() {
      @Override
      public Held meaning(Fact fact, UnaryOperator<List<Place>> places) {
        return grounded(
            facts.ground(formal(fact), lambda, made.block(), made.index()), fact, places);
      }

      @Override
      public boolean areApart(int one, int other) {
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        return first < captured.size()
            && (second < captured.size()
                ? elements().areApart(captured.get(first), captured.get(second))
                : elements().isHandedAnother(lambda, captured.get(first)));
      }

      @Override
      public boolean isHandedAnother(int parameter, List<Place> handed, Fact known) {
        if (parameter < captured.size()) {
          // What was found of those that the function is handed says nothing of who is captured.
          return known.isOfHanded()
              && handed.stream().anyMatch(place -> overlaps(place, known.persons()))
              && elements().isHandedAnother(lambda, captured.get(parameter));
        }
        return known.isOfOne()
            && !known.isOfHanded()
            && handed.stream().anyMatch(place -> overlaps(place, known.persons()))
            && elements().isHandedAnother(lambda, known.persons());
      }
    };
  }

  private static boolean overlaps(Place place, List<Place> others) {
    return others.stream().anyMatch(other -> place.startsWith(other) || other.startsWith(place));
  }

  /** A key and what is kept under it are about the same person. */
  private Value entry(Subject.Of person, Value value) {
    if (frame == null
        || !(person.root() instanceof Subject.Local local)
        || !Types.name(local.variable().type()).equals("java.util.Map$Entry")) {
      return value;
    }
    return frame
        .memory
        .read(frame.heap, value, Step.MAP_VALUE)
        .join(frame.memory.read(frame.heap, value, Step.MAP_KEY));
  }

  /** What callers are asked: what is said of somebody means what is said of anybody. */
  private static FactSets formal(Fact fact) {
    return FactSets.of(fact.origin() instanceof Said said ? said.ofItem() : fact.origin());
  }

  /** A fact that only got its purpose keeps the person that the callee saw. */
  private Held grounded(FactSets meaning, Fact fact, UnaryOperator<List<Place>> places) {
    if (fact.origin() instanceof Said) {
      Value.Builder found = new Value.Builder();
      fact.map(places).persons().forEach(person -> found.add(Value.of(person)));
      Value persons = found.build();
      return held(meaning, root -> root instanceof Subject.Item ? persons : local(root));
    }
    Held here = held(meaning, this::local);
    if (fact.who() == Fact.Who.SOMEBODY_ELSE
        || fact.origin() instanceof Condition
        || fact.origin() instanceof Holds) {
      return here;
    }
    Fact mapped = fact.map(places);
    return here.map(found -> new Fact(found.origin(), mapped.who(), mapped.persons()));
  }

  private record Point(Block block, int index, Instruction instruction) {}

  private @Nullable Point made(Root.Function function) {
    if (function.site().inner() != null || frame == null) {
      return null;
    }
    int number = 0;
    for (Block block : body.blocks()) {
      int size = block.instructions().size();
      if (function.site().instruction() < number + size) {
        int index = function.site().instruction() - number;
        Instruction instruction = block.instructions().get(index);
        return instruction instanceof Instruction.Lambda lambda
                && lambda.body().equals(function.body())
            ? new Point(block, index, instruction)
            : null;
      }
      number += size;
    }
    return null;
  }

  private @Nullable Point find(Instruction wanted) {
    if (points.isEmpty()) {
      for (Block block : body.blocks()) {
        for (int i = 0; i < block.instructions().size(); i++) {
          Instruction instruction = block.instructions().get(i);
          points.put(instruction, new Point(block, i, instruction));
        }
      }
    }
    return points.get(wanted);
  }

  private Held held(FactSets sets, Function<Subject.Root, Value> roots) {
    return held(sets, roots, (fact, way) -> false);
  }

  private Held held(
      FactSets sets,
      Function<Subject.Root, Value> roots,
      BiPredicate<dev.privet.engine.guard.Fact, FactSet> elsewhere) {
    if (sets.isNone()) {
      return Held.NOTHING;
    }
    List<Set<Fact>> ways = new ArrayList<>();
    sets.alternatives()
        .forEach(
            way -> {
              Set<Fact> known = new LinkedHashSet<>();
              way.facts()
                  .forEach(
                      origin -> {
                        Fact fact =
                            elsewhere.test(origin, way)
                                ? new Fact(origin, Fact.Who.SOMEBODY_ELSE, List.of())
                                : fact(origin, roots);
                        if (fact != null) {
                          known.add(fact);
                        }
                      });
              Set<Fact> all = Set.copyOf(known);
              known.removeIf(fact -> isToldOfSomebody(fact, all));
              ways.add(known);
            });
    return Held.of(ways);
  }

  /** Whether the same consent is known of somebody with a name. */
  private static boolean isToldOfSomebody(Fact fact, Set<Fact> way) {
    return fact.who() == Fact.Who.SOMEBODY_ELSE
        && fact.origin() instanceof Consent a
        && way.stream()
            .anyMatch(
                other ->
                    other.who() == Fact.Who.PLACES
                        && other.origin() instanceof Consent b
                        && a.basis() == b.basis()
                        && a.purpose().equals(b.purpose()));
  }

  private @Nullable Fact fact(
      dev.privet.engine.guard.Fact origin, Function<Subject.Root, Value> roots) {
    if (origin instanceof Condition || origin instanceof Holds holds && holds.part().isPresent()) {
      return new Fact(origin, Fact.Who.NOBODY, List.of());
    } else if (!(origin instanceof Consent || origin instanceof Said)) {
      return null;
    }
    Subject subject = origin instanceof Said said ? said.subject() : ((Consent) origin).subject();
    if (subject instanceof Subject.None || subject instanceof Subject.Of one && isOfSomebody(one)) {
      return new Fact(origin, Fact.Who.NOBODY, others(false));
    } else if (subject instanceof Subject.CurrentUser) {
      return new Fact(origin, Fact.Who.CURRENT, others(true));
    } else if (subject instanceof Subject.Of of && isOfSome(of)) {
      return null;
    } else if (subject instanceof Subject.Of of && !of.path().contains(SOME)) {
      Value person = Persons.follow(program, frame, entry(of, roots.apply(of.root())), of.path());
      return new Fact(origin, Fact.Who.PLACES, List.of()).about(same(of, Persons.places(person)));
    }
    return new Fact(origin, Fact.Who.SOMEBODY_ELSE, List.of());
  }

  /** Whether a fact is about the consents that the body is given, without a person. */
  private boolean isOfSomebody(Subject.Of of) {
    if (!(of.root() instanceof Subject.Formal formal) || !of.path().isEmpty()) {
      return false;
    }
    return parameter(formal).filter(one -> facts.isOfSomebody(one.type())).isPresent();
  }

  /**
   * Whether a fact is about all elements of a collection that was made of another one's: it says
   * nothing of those left out, which are at the same places.
   */
  private boolean isOfSome(Subject.Of all) {
    if (!(all.root() instanceof Subject.Local local)
        || !all.path().contains(Subject.EACH)
        || !isOwn(local.variable())) {
      return false;
    }
    Instruction.Definition made = body.definition(local.variable()).orElse(null);
    while (made instanceof Instruction.Copy copy) {
      made = body.definition(copy.source()).orElse(null);
    }
    return !(made instanceof Instruction.Call call)
        || !program.targets().of(call.callee()).isEmpty()
        || Operands.of(call).stream().anyMatch(BodyGuards::isCollection);
  }

  /** Whether a variable is this body's; a fact that a callee found out may name one of its own. */
  private boolean isOwn(Variable variable) {
    return variable.index() < body.variables().size()
        && body.variables().get(variable.index()).equals(variable);
  }

  private static boolean isCollection(Variable variable) {
    String type = Types.name(variable.type());
    return type.startsWith("java.util.") && !type.startsWith("java.util.function.");
  }

  /** Where a person is; whoever is logged in is at all places that a method is given of them. */
  private List<Place> same(Subject.Of person, List<Place> places) {
    if (!(person.root() instanceof Subject.Formal formal)
        || parameter(formal).filter(facts::isCurrent).isEmpty()) {
      return places;
    }
    List<Place> all = new ArrayList<>(places);
    for (int i = 0; i < body.parameters().size(); i++) {
      Variable parameter = body.parameters().get(i);
      Place place = Place.of(new Root.Parameter(i), parameter.type());
      if (isPerson(parameter) && facts.isCurrent(parameter) && !all.contains(place)) {
        all.add(place);
      }
    }
    return all;
  }

  private Optional<Variable> parameter(Subject.Formal formal) {
    int declared = 0;
    for (Variable parameter : body.parameters()) {
      if (parameter.kind() == Variable.Kind.PARAMETER && declared++ == formal.index()) {
        return Optional.of(parameter);
      }
    }
    return Optional.empty();
  }

  /**
   * Whom a check without a person is not made on: such a one is made on who is logged in, or else
   * on the first person that the method gets.
   *
   * @param named whether it is made on who is logged in, by the code's own words
   */
  private List<Place> others(boolean named) {
    List<Place> people = new ArrayList<>();
    boolean current = named;
    for (int i = 0; i < body.parameters().size(); i++) {
      Variable parameter = body.parameters().get(i);
      if (isPerson(parameter)) {
        if (facts.isCurrent(parameter)) {
          current = true;
        } else {
          people.add(Place.of(new Root.Parameter(i), parameter.type()));
        }
      }
    }
    return current || people.isEmpty() ? people : people.subList(1, people.size());
  }

  private boolean isPerson(Variable parameter) {
    return parameter.kind() == Variable.Kind.PARAMETER
        && !facts.isConsent(parameter.type())
        && program.personalData().isPerson(Types.name(parameter.type()));
  }

  private Value local(Subject.Root root) {
    if (frame == null) {
      return Value.NONE;
    }
    if (root instanceof Subject.Local local) {
      return isOwn(local.variable()) ? frame.assigned(local.variable()) : Value.NONE;
    }
    List<Value> values = new ArrayList<>();
    body.parameters().forEach(parameter -> values.add(frame.assigned(parameter)));
    return formal(root, body.parameters(), values);
  }

  private static Value formal(Subject.Root root, List<Variable> parameters, List<Value> actuals) {
    if (!(root instanceof Subject.Formal formal)) {
      return Value.NONE;
    }
    int captured = 0;
    int declared = 0;
    for (int i = 0; i < parameters.size() && i < actuals.size(); i++) {
      int number =
          switch (parameters.get(i).kind()) {
            case THIS -> Subject.Formal.RECEIVER;
            case CAPTURED -> Subject.Formal.captured(captured++);
            default -> declared++;
          };
      if (number == formal.index()) {
        return actuals.get(i);
      }
    }
    return Value.NONE;
  }
}
