package dev.privet.engine.callgraph;

import dev.privet.engine.graph.LoopOrder;
import dev.privet.engine.graph.StronglyConnectedComponents;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.SideBySide;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Who may run whom, as the order in which summaries are composed: callees before callers, mutually
 * recursive methods together. Besides calls, a method depends on the lambdas it creates, on what
 * libraries may call back of the objects it creates, and on the {@code toString} of the project's
 * types its variables have, which printing may run.
 */
public final class CallGraph {

  /** What a library asks an object of, without a call that anybody sees. */
  private static final List<MethodKey> RUN_BY_LIBRARIES =
      List.of(
          new MethodKey("java.lang.Throwable", "getMessage", "()Ljava/lang/String;"),
          new MethodKey("java.lang.Iterable", "iterator", "()Ljava/util/Iterator;"),
          new MethodKey("java.util.Iterator", "next", "()Ljava/lang/Object;"),
          new MethodKey("java.util.List", "get", "(I)Ljava/lang/Object;"),
          new MethodKey("java.util.List", "listIterator", "(I)Ljava/util/ListIterator;"),
          new MethodKey("java.util.Map", "entrySet", "()Ljava/util/Set;"),
          new MethodKey("java.util.Map", "get", "(Ljava/lang/Object;)Ljava/lang/Object;"),
          new MethodKey("java.util.Map$Entry", "getKey", "()Ljava/lang/Object;"),
          new MethodKey("java.util.Map$Entry", "getValue", "()Ljava/lang/Object;"));

  /** How deep type arguments are looked into for what a container may print. */
  private static final int MAX_ARGUMENT_DEPTH = 3;

  private final List<MethodKey> methods;
  private final int[][] successors;
  private final StronglyConnectedComponents components;

  private CallGraph(List<MethodKey> methods, int[][] successors) {
    this.methods = methods;
    this.successors = successors;
    this.components = StronglyConnectedComponents.of(successors);
  }

  /**
   * Orders the bodies of a program.
   *
   * @param links bodies that run when a body does, without its calling them; thread-safe
   * @param work looks at bodies side by side
   */
  public static CallGraph of(
      Map<MethodKey, MethodBody> bodies,
      CallTargets targets,
      Hierarchy hierarchy,
      Function<MethodBody, Set<MethodKey>> links,
      SideBySide work) {
    List<MethodKey> methods = new ArrayList<>(bodies.keySet());
    Map<MethodKey, Integer> numbers = new HashMap<>();
    methods.forEach(method -> numbers.put(method, numbers.size()));
    int[][] successors = new int[methods.size()][];
    int[][] wide = new int[methods.size()][];
    Callbacks callbacks = new Callbacks(hierarchy, targets);
    List<MethodBody> callers = List.copyOf(bodies.values());
    work.forEach(
        callers.size(),
        caller -> {
          MethodBody body = callers.get(caller);
          List<MethodKey> run = callees(body, targets, hierarchy, callbacks);
          run.addAll(links.apply(body));
          successors[caller] = numbers(run, numbers);
          wide[caller] = numbers(wide(body, targets), numbers);
        });
    return new CallGraph(methods, WideEdges.added(successors, wide));
  }

  private static int[] numbers(List<MethodKey> run, Map<MethodKey, Integer> numbers) {
    return run.stream()
        .map(numbers::get)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sorted()
        .distinct()
        .toArray();
  }

  /** What calls run that have many targets. */
  private static List<MethodKey> wide(MethodBody body, CallTargets targets) {
    List<MethodKey> wide = new ArrayList<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Call call) {
        wide.addAll(targets.wide(call.callee()));
      }
    }
    return wide;
  }

  private static List<MethodKey> callees(
      MethodBody body, CallTargets targets, Hierarchy hierarchy, Callbacks callbacks) {
    List<MethodKey> callees = new ArrayList<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Call call) {
        callees.addAll(targets.of(call.callee()));
      } else if (instruction instanceof Instruction.Lambda lambda) {
        callees.add(lambda.body());
      } else if (instruction instanceof Instruction.New made) {
        callbacks.of(made.type().name()).forEach(callback -> callees.add(callback.body()));
        for (MethodKey run : RUN_BY_LIBRARIES) {
          if (hierarchy.isSubtype(made.type().name(), run.owner())) {
            targets.exact(made.type().name(), run).ifPresent(callees::add);
          }
        }
      } else if (instruction instanceof Instruction.GetField get
          && get.receiver() == null
          && hierarchy.isProject(get.field().owner())
          && StaticValues.areFollowed(hierarchy, get.target().type())) {
        callees.add(new MethodKey(get.field().owner(), MethodKey.STATIC_INITIALISER, "()V"));
      }
    }
    TreeSet<String> types = mayPrint(body) ? projectTypes(body, hierarchy) : new TreeSet<>();
    for (String type : types) {
      callees.addAll(targets.texts(type));
    }
    return callees;
  }

  /** A body that neither joins texts nor calls anything prints nothing, as plain accessors. */
  private static boolean mayPrint(MethodBody body) {
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Call || instruction instanceof Instruction.Concat) {
        return true;
      }
    }
    return false;
  }

  private static TreeSet<String> projectTypes(MethodBody body, Hierarchy hierarchy) {
    TreeSet<String> types = new TreeSet<>();
    for (Variable variable : body.variables()) {
      addProjectTypes(variable.type(), hierarchy, types, 0);
    }
    return types;
  }

  /** A container prints its elements, so the types that arguments name count too. */
  private static void addProjectTypes(
      Type type, Hierarchy hierarchy, TreeSet<String> types, int depth) {
    String name = Types.name(type);
    if (hierarchy.isProject(name)) {
      types.add(name);
    }
    if (depth >= MAX_ARGUMENT_DEPTH) {
      return;
    }
    if (type instanceof ClassType generic) {
      generic.arguments().forEach(part -> addProjectTypes(part, hierarchy, types, depth + 1));
    } else if (type instanceof WildcardType wildcard && wildcard.upper() != null) {
      addProjectTypes(wildcard.upper(), hierarchy, types, depth);
    } else if (type instanceof ArrayType array) {
      addProjectTypes(array.element(), hierarchy, types, depth + 1);
    }
  }

  /** How many strongly connected components; a component's callees have smaller numbers. */
  public int components() {
    return components.count();
  }

  /** The methods of a component, in the project's order. */
  public List<MethodKey> members(int component) {
    List<MethodKey> members = new ArrayList<>();
    for (int member : components.members(component)) {
      members.add(methods.get(member));
    }
    return members;
  }

  /**
   * The methods of a component, and who may run whom among them.
   *
   * @param members callees before callers as far as that goes: a fixpoint in this order comes to
   *     its end soonest
   * @param callees for each member, the places in that list of those it may run, ascending
   */
  public record Group(List<MethodKey> members, int[][] callees) {
    public Group {
      members = List.copyOf(members);
    }

    /** How many methods it has. */
    public int size() {
      return members.size();
    }
  }

  /** The methods of a component and their calls of each other. */
  public Group group(int component) {
    int[] members = components.members(component);
    int[] order = members.length > 2 ? calleesFirst(members) : identity(members.length);
    int[] places = new int[order.length];
    List<MethodKey> ordered = new ArrayList<>();
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
      ordered.add(methods.get(members[order[place]]));
    }
    int[][] callees = new int[order.length][];
    for (int place = 0; place < order.length; place++) {
      callees[place] =
          Arrays.stream(successors[members[order[place]]])
              .map(callee -> Arrays.binarySearch(members, callee))
              .filter(at -> at >= 0)
              .map(at -> places[at])
              .sorted()
              .toArray();
    }
    return new Group(ordered, callees);
  }

  private static int[] identity(int size) {
    int[] order = new int[size];
    Arrays.setAll(order, at -> at);
    return order;
  }

  /** Positions of a component's members, each loop of calls together, callees before callers. */
  private int[] calleesFirst(int[] members) {
    List<List<Integer>> callers = new ArrayList<>();
    for (int i = 0; i < members.length; i++) {
      callers.add(new ArrayList<>());
    }
    for (int caller = 0; caller < members.length; caller++) {
      for (int callee : successors[members[caller]]) {
        int at = Arrays.binarySearch(members, callee);
        if (at >= 0) {
          callers.get(at).add(caller);
        }
      }
    }
    int[][] graph = new int[members.length][];
    Arrays.setAll(graph, at -> callers.get(at).stream().mapToInt(Integer::intValue).toArray());
    return LoopOrder.of(graph, 0);
  }

  /** Components that a component depends on, itself excluded. */
  public int[] dependencies(int component) {
    return Arrays.stream(components.members(component))
        .flatMap(member -> Arrays.stream(successors[member]))
        .map(components::componentOf)
        .filter(dependency -> dependency != component)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Whether a component is one method that does not call itself. */
  public boolean isSingle(int component) {
    int[] members = components.members(component);
    if (members.length > 1) {
      return false;
    }
    for (int callee : successors[members[0]]) {
      if (callee == members[0]) {
        return false;
      }
    }
    return true;
  }
}
