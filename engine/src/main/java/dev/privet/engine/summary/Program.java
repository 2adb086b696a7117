package dev.privet.engine.summary;

import dev.privet.engine.callgraph.CallTargets;
import dev.privet.engine.callgraph.Callbacks;
import dev.privet.engine.cfg.ControlFlowGraph;
import dev.privet.engine.cfg.SsaBody;
import dev.privet.engine.cfg.SsaForm;
import dev.privet.engine.cfg.Thrown;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.Memo;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.ruleset.MethodModel;
import dev.privet.engine.ruleset.Port;
import dev.privet.engine.ruleset.ProjectSettings;
import dev.privet.engine.ruleset.PropagatorSpec;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.ruleset.SinkSpec;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.StepTypes;
import dev.privet.engine.wiring.Wiring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the analysis of every method shares: the program, the rules, look-ups. Thread-safe. */
public final class Program {

  private final Hierarchy hierarchy;
  private final RuleSet rules;
  private final PersonalData personalData;
  private final Map<MethodKey, MethodBody> bodies;
  private final CallTargets targets;
  private final Callbacks callbacks;
  private final Wiring wiring;
  private final DeclaredSinks declaredSinks;
  private final Set<MethodKey> lambdas;
  private final SerialForms serialForms;
  private final FieldConstants fieldConstants;
  private final Memo<FieldKey, Optional<String>> constantClasses = new Memo<>();
  private final Memo<MethodKey, Memo<String, MethodModel>> models = new Memo<>();
  private final Memo<Object, Step> steps = new Memo<>();
  private final EnumTexts enumTexts = new EnumTexts(this);
  private final StaticFields staticFields = new StaticFields();
  private final Thrown thrown;
  private final Memo<String, Memo<MethodKey, Boolean>> annotated = new Memo<>();

  public Program(
      Hierarchy hierarchy,
      RuleSet rules,
      PersonalData personalData,
      Map<MethodKey, MethodBody> bodies,
      CallTargets targets,
      ProjectSettings settings) {
    this.hierarchy = hierarchy;
    this.thrown = new Thrown(hierarchy);
    this.rules = rules;
    this.personalData = personalData;
    this.bodies = bodies;
    this.targets = targets;
    this.callbacks = new Callbacks(hierarchy, targets);
    this.wiring =
        new Wiring(hierarchy, rules.wiring(), bodies, callee -> model(callee).posts(), settings);
    this.declaredSinks = new DeclaredSinks(rules, hierarchy, bodies.values(), wiring.settings());
    this.lambdas = lambdas(bodies.values());
    this.serialForms = new SerialForms(hierarchy, bodies);
    this.fieldConstants = new FieldConstants(bodies.values());
  }

  private static Set<MethodKey> lambdas(Collection<MethodBody> bodies) {
    Set<MethodKey> implemented = new HashSet<>();
    for (MethodBody body : bodies) {
      for (Instruction instruction : body.code()) {
        if (instruction instanceof Instruction.Lambda lambda) {
          implemented.add(lambda.interfaceMethod());
        }
      }
    }
    return Set.copyOf(implemented);
  }

  /** Whether a lambda of the project implements this method of an interface. */
  boolean isLambda(MethodKey method) {
    return lambdas.contains(method);
  }

  /** A body in static single assignment form. */
  SsaBody ssa(MethodBody body) {
    return SsaForm.of(ControlFlowGraph.of(body, thrown));
  }

  public Hierarchy hierarchy() {
    return hierarchy;
  }

  public RuleSet rules() {
    return rules;
  }

  public PersonalData personalData() {
    return personalData;
  }

  EnumTexts enumTexts() {
    return enumTexts;
  }

  StaticFields staticFields() {
    return staticFields;
  }

  DeclaredSinks declaredSinks() {
    return declaredSinks;
  }

  /** The sinks that packs or declarations say a call is; its receiver may still not be one. */
  public List<SinkSpec> sinks(Callee callee) {
    List<SinkSpec> sinks = new ArrayList<>(model(callee).sinks());
    sinks.addAll(declaredSinks.at(callee));
    return sinks;
  }

  /** What frameworks connect. */
  public Wiring wiring() {
    return wiring;
  }

  SerialForms serialForms() {
    return serialForms;
  }

  FieldConstants fieldConstants() {
    return fieldConstants;
  }

  /** Bodies that run when a body does, without its calling them. */
  public Set<MethodKey> links(MethodBody body) {
    Set<MethodKey> links = new LinkedHashSet<>(wiring.links(body));
    links.addAll(serialForms.links(body));
    links.addAll(MapperMethods.links(hierarchy, body));
    return links;
  }

  Callbacks callbacks() {
    return callbacks;
  }

  public CallTargets targets() {
    return targets;
  }

  public Map<MethodKey, MethodBody> bodies() {
    return bodies;
  }

  /** What the packs say of a callee, its receiver's static type and all supertypes considered. */
  public MethodModel model(Callee callee) {
    MethodKey method = callee.method();
    if (!rules.mentions(method.name())) {
      return MethodModel.NONE;
    }
    String receiver = receiver(callee);
    return models
        .of(method, unused -> new Memo<>())
        .of(receiver, name -> rules.model(method, owners(method, name)));
  }

  /**
   * Whether a call may run bodies that the project does not have: of a list there are more classes
   * than the project's own, of what takes one function only those that the project made.
   */
  boolean isOpen(Callee callee) {
    return callee.dispatch() == Callee.Dispatch.VIRTUAL
        && !hierarchy.isProject(Types.name(callee.receiverType()))
        && !hierarchy.isProject(callee.method().owner())
        && !FunctionMethods.isOne(this, Types.name(callee.receiverType()));
  }

  private static String receiver(Callee callee) {
    if (callee.receiverType() instanceof UnknownType unknown && !unknown.origin().isEmpty()) {
      return RuleSet.FROM + unknown.origin();
    }
    return callee.method().isConstructor() || !(callee.receiverType() instanceof ClassType)
        ? callee.method().owner()
        : Types.name(callee.receiverType());
  }

  private List<String> owners(MethodKey method, String receiver) {
    if (method.isConstructor()) {
      return List.of(method.owner());
    }
    if (receiver.startsWith(RuleSet.FROM)) {
      return List.of(receiver);
    }
    Set<String> owners = new LinkedHashSet<>(hierarchy.supertypes(receiver));
    owners.addAll(hierarchy.supertypes(method.owner()));
    return List.copyOf(owners);
  }

  /** What packs say that a library object's text shows. */
  List<PropagatorSpec> printed(String type) {
    MethodKey method = new MethodKey(type, "toString", "()Ljava/lang/String;");
    return models
        .of(method, unused -> new Memo<>())
        .of(type, name -> rules.model(method, owners(method, name)))
        .propagators();
  }

  /** The step to a field, the same object each time: steps are compared more than anything. */
  Step field(FieldKey key) {
    return steps.of(key, unused -> hierarchy.isProject(key.owner()) ? own(key) : modelled(key));
  }

  private static Step own(FieldKey key) {
    return new Step.Field(key);
  }

  /** A field of a library's class holds what packs say that its accessor reads. */
  private Step modelled(FieldKey key) {
    String getter = Accessors.getter(key.name());
    MethodKey method = new MethodKey(key.owner(), getter, "()Ljava/lang/Object;");
    if (!rules.mentions(getter)) {
      return own(key);
    }
    for (PropagatorSpec spec : rules.model(method, owners(method, key.owner())).propagators()) {
      if (spec.mode() == PropagatorSpec.Mode.VALUE
          && spec.from().root() == Port.Root.RECEIVER
          && spec.from().path().size() == 1
          && spec.to().equals(Port.returned())) {
        return StepTypes.of(spec.from().path().get(0));
      }
    }
    return own(key);
  }

  /** The step to a property, likewise. */
  Step property(String name) {
    return steps.of(name, unused -> new Step.Property(name));
  }

  /** The class of an enum constant: its own where it has a body. */
  Optional<String> constantClass(FieldKey constant) {
    return constantClasses.of(constant, this::findConstantClass);
  }

  private Optional<String> findConstantClass(FieldKey constant) {
    MethodBody initialiser =
        bodies.get(new MethodKey(constant.owner(), MethodKey.STATIC_INITIALISER, "()V"));
    Map<Variable, String> made = new HashMap<>();
    for (Instruction instruction :
        initialiser == null ? List.<Instruction>of() : initialiser.code()) {
      if (instruction instanceof Instruction.New one) {
        made.put(one.target(), one.type().name());
      } else if (instruction instanceof Instruction.Copy copy && made.containsKey(copy.source())) {
        made.put(copy.target(), Objects.requireNonNull(made.get(copy.source())));
      } else if (instruction instanceof Instruction.PutField put && put.field().equals(constant)) {
        return Optional.ofNullable(made.get(put.value()));
      }
    }
    return Optional.empty();
  }

  /** Whether a method has an annotation. */
  boolean isDeclared(MethodKey method, String annotation) {
    return annotated
        .of(annotation, unused -> new Memo<>())
        .of(
            method,
            key ->
                declaration(key).stream()
                    .flatMap(found -> found.annotations().stream())
                    .anyMatch(use -> DeclaredSinks.isNamed(use, annotation)));
  }

  /** The declaration of a method of the project or of a library. */
  public Optional<MethodDeclaration> declaration(MethodKey key) {
    return hierarchy.method(key);
  }
}
