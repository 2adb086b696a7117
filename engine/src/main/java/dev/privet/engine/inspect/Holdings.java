package dev.privet.engine.inspect;

import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.personaldata.Classification;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.SourceSpec;
import dev.privet.engine.summary.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Lists what a project holds that is deemed personal, by the same judgement as the audit's. */
public final class Holdings {

  private final Program program;
  private final Predicate<String> reported;
  private final Set<PersonalItem> items = new TreeSet<>();

  private Holdings(Program program, Predicate<String> reported) {
    this.program = program;
    this.reported = reported;
  }

  /**
   * The fields, parameters bound to keys, accessors without a body and keyed reads, in order.
   *
   * @param reported which files to list
   */
  public static List<PersonalItem> of(
      Program program, List<LoweredModule> modules, Predicate<String> reported) {
    Holdings holdings = new Holdings(program, reported);
    for (LoweredModule module : modules) {
      module.sourceTypes().forEach(type -> holdings.addType(type, module.module()));
      module.bodies().forEach(body -> holdings.addKeys(body, module.module()));
    }
    return List.copyOf(holdings.items);
  }

  private void addType(TypeDeclaration type, String module) {
    if (type.origin() == Origin.GENERATED_SOURCE) {
      return;
    }
    String owner = Types.simpleName(type.name());
    for (FieldDeclaration field : type.fields()) {
      PersonalData.Verdict verdict = program.personalData().field(field, type);
      field
          .position()
          .ifPresent(
              at ->
                  add(
                      PersonalItem.Kind.FIELD,
                      owner + "." + field.name(),
                      field.type(),
                      verdict,
                      module,
                      at));
    }
    for (MethodDeclaration method : type.methods()) {
      method.position().ifPresent(at -> addMethod(type, method, module, at));
    }
  }

  private void addMethod(
      TypeDeclaration type, MethodDeclaration method, String module, Position at) {
    boolean implied = type.position().filter(at::equals).isPresent();
    if (implied) {
      return;
    }
    String owner = Types.simpleName(type.name());
    for (Parameter parameter : method.parameters()) {
      if (isBound(parameter)) {
        add(
            PersonalItem.Kind.PARAMETER,
            owner + "." + method.name() + " parameter \"" + parameter.name() + "\"",
            parameter.type(),
            program.personalData().parameter(parameter, method),
            module,
            at);
      }
    }
    if (type.kind() == TypeKind.INTERFACE
        && method.isAbstract()
        && method.parameters().isEmpty()
        && program.targets().below(type.name(), method.key()).isEmpty()
        && program.targets().wide(type.name(), method.key()).isEmpty()) {
      add(
          PersonalItem.Kind.ACCESSOR,
          owner + "." + method.name() + "()",
          method.returnType(),
          program.personalData().accessor(method, type),
          module,
          at);
    }
  }

  /** A framework fills it from outside; what callers in the project pass is theirs to name. */
  private boolean isBound(Parameter parameter) {
    return parameter.annotations().stream()
        .anyMatch(
            use ->
                program.rules().keyAnnotations().stream().anyMatch(key -> key.matches(use.type())));
  }

  private void addKeys(MethodBody body, String module) {
    Map<Variable, String> texts = new HashMap<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Constant constant
          && constant.value() instanceof String text) {
        texts.put(constant.target(), text);
      } else if (instruction instanceof Instruction.Call call) {
        addKey(call, texts, module);
      }
    }
  }

  private void addKey(Instruction.Call call, Map<Variable, String> texts, String module) {
    for (SourceSpec source : program.model(call.callee()).sources()) {
      int index = source.key().orElse(Integer.MAX_VALUE);
      String key = index < call.arguments().size() ? texts.get(call.arguments().get(index)) : null;
      if (key != null) {
        Type type = call.callee().returnType();
        add(
            PersonalItem.Kind.KEY,
            "key \"" + key + "\"",
            type,
            program.personalData().sentKey(key, type),
            module,
            call.position());
      }
    }
  }

  private void add(
      PersonalItem.Kind kind,
      String name,
      Type type,
      PersonalData.Verdict verdict,
      String module,
      Position at) {
    if (verdict instanceof PersonalData.Verdict.Personal personal && reported.test(at.file())) {
      Classification why = personal.classification();
      items.add(
          new PersonalItem(
              kind,
              name,
              Types.simpleName(Types.name(type)),
              why.category(),
              why.confidence(),
              why.reason(),
              module,
              at));
    }
  }
}
