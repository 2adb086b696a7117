package dev.privet.engine.remedy;

import dev.privet.engine.guard.Preset;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.GuardSpec;
import dev.privet.engine.ruleset.NamedCheck;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.engine.summary.Program;
import dev.privet.engine.summary.SinkPoint;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the consent checks that a project has for a person: on the person, or beside the sink. */
final class PersonChecks {

  private final Program program;
  private final TypeNames names;
  private final List<Preset> presets;
  private final boolean requireProven;

  PersonChecks(Program program, TypeNames names, List<Preset> presets, boolean requireProven) {
    this.program = program;
    this.presets = presets;
    this.names = names;
    this.requireProven = requireProven;
  }

  /**
   * A call that is true if a person has consented to what the sink does.
   *
   * @param type the person's class
   * @param person an expression for the person
   * @param body that the call is to stand in
   */
  Optional<String> on(String type, String person, SinkPoint sink, MethodBody body, CodeText code) {
    List<String> found = new ArrayList<>();
    for (String owner : program.hierarchy().supertypes(type)) {
      program.hierarchy().find(owner).stream()
          .filter(declared -> program.hierarchy().isProject(declared.name()))
          .flatMap(declared -> declared.methods().stream())
          .filter(method -> !method.isStatic() && isUsable(method, owner, sink))
          .forEach(
              method ->
                  arguments(method, 0, checkOf(method, ""), sink, code)
                      .ifPresent(
                          list -> found.add(person + "." + method.name() + "(" + list + ")")));
    }
    found.addAll(besideSink(type, person, sink, body, code));
    return found.stream().findFirst();
  }

  /** Checks of an object that the sink's class holds, and that takes the person. */
  private List<String> besideSink(
      String type, String person, SinkPoint sink, MethodBody body, CodeText code) {
    List<String> found = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    body.variables().stream().map(Variable::name).forEach(taken::add);
    boolean instance = body.parameters().stream().anyMatch(one -> one.kind() == Variable.Kind.THIS);
    for (FieldDeclaration field : fields(sink.method().owner())) {
      Optional<TypeDeclaration> holder = program.hierarchy().find(Types.name(field.type()));
      if (holder.isPresent()
          && program.hierarchy().isProject(holder.get().name())
          && (field.isStatic() || instance)
          && !taken.contains(field.name())) {
        for (MethodDeclaration method : holder.get().methods()) {
          if (takes(method, type) && isUsable(method, holder.get().name(), sink)) {
            arguments(method, 1, checkOf(method, field.name()), sink, code)
                .map(rest -> rest.isEmpty() ? person : person + ", " + rest)
                .ifPresent(
                    list -> found.add(field.name() + "." + method.name() + "(" + list + ")"));
          }
        }
      }
    }
    return found;
  }

  private List<FieldDeclaration> fields(String owner) {
    return program.hierarchy().find(owner).map(TypeDeclaration::fields).orElse(List.of());
  }

  private boolean takes(MethodDeclaration method, String type) {
    return !method.parameters().isEmpty()
        && program.hierarchy().isProject(Types.name(method.parameters().get(0).type()))
        && program.hierarchy().isSubtype(type, Types.name(method.parameters().get(0).type()));
  }

  private boolean isUsable(MethodDeclaration method, String owner, SinkPoint sink) {
    String user = sink.method().owner();
    boolean near = TypeNames.packageOf(user).equals(TypeNames.packageOf(owner));
    return Types.isBoolean(method.returnType())
        && method.thrown().isEmpty()
        && (Modifier.isPublic(method.modifiers())
            || (near && !Modifier.isPrivate(method.modifiers())))
        && names.isVisible(user, owner)
        && isBorneOut(method)
        && presets.stream().noneMatch(preset -> isPreset(preset, method));
  }

  /** Whether a check says yes before anybody was asked. */
  private static boolean isPreset(Preset preset, MethodDeclaration method) {
    String check = method.name().toLowerCase(Locale.ROOT);
    return preset.method().equals(method.key())
        || (preset.method().owner().equals(method.key().owner())
            && check.endsWith(preset.name().toLowerCase(Locale.ROOT)));
  }

  /**
   * What a body returns has to come from what is stored or from another call, as of a check that
   * looks something up. An unseen body is taken at its name where that counts.
   */
  private boolean isBorneOut(MethodDeclaration method) {
    MethodBody body = program.bodies().get(method.key());
    if (body == null) {
      return !requireProven;
    }
    Set<Variable> looked = new HashSet<>();
    for (Instruction one : body.code()) {
      if (one instanceof Instruction.GetField get) {
        looked.add(get.target());
      } else if (one instanceof Instruction.Call call && call.target() != null) {
        looked.add(call.target());
      }
    }
    return body.code().stream()
        .filter(Instruction.Return.class::isInstance)
        .allMatch(one -> looked.contains(((Instruction.Return) one).value()));
  }

  private Optional<NamedCheck> checkOf(MethodDeclaration method, String holder) {
    Optional<NamedCheck> named = program.rules().consentCheck(method.name());
    Optional<NamedCheck> check =
        named.isPresent() || holder.isEmpty()
            ? named
            : program.rules().consentCall(holder, method.name());
    return check.filter(one -> one.outcome() == GuardSpec.Outcome.TRUE && !one.optOut());
  }

  /** What to pass besides the person, if anything, for a check that is for the sink's purpose. */
  private Optional<String> arguments(
      MethodDeclaration method,
      int from,
      Optional<NamedCheck> check,
      SinkPoint sink,
      CodeText code) {
    List<Parameter> rest =
        method
            .parameters()
            .subList(Math.min(from, method.parameters().size()), method.parameters().size());
    if (check.isEmpty() || rest.size() > 1) {
      return Optional.empty();
    }
    SinkKind kind = sink.spec().kind();
    Optional<String> purpose = check.get().purpose();
    if (rest.isEmpty()) {
      return purpose.isEmpty() || program.rules().covers(purpose.get()).contains(kind)
          ? Optional.of("")
          : Optional.empty();
    }
    String type = Types.name(rest.get(0).type());
    return purpose.isPresent()
        ? Optional.empty()
        : program.hierarchy().find(type).stream()
            .filter(
                one -> one.kind() == TypeKind.ENUM && names.isVisible(sink.method().owner(), type))
            .flatMap(one -> one.fields().stream())
            .filter(FieldDeclaration::enumConstant)
            .map(FieldDeclaration::name)
            .filter(constant -> program.rules().covers(constant).contains(kind))
            .map(constant -> names.in(code, sink.method().owner(), type) + "." + constant)
            .findFirst();
  }
}
