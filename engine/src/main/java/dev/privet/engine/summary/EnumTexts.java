package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Memo;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.TypeDeclaration;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The constant that an enum's constant gives: its name, or what its constructor put into a final
 * field, as {@code Kind.MAIL.code()} of {@code MAIL("mail")}.
 */
final class EnumTexts {

  private static final String ENUM = "java.lang.Enum";

  private final Program program;
  private final Memo<FieldKey, Map<FieldKey, Object>> texts = new Memo<>();

  EnumTexts(Program program) {
    this.program = program;
  }

  /** What a method without arguments gives of a constant; null where that is no constant. */
  @Nullable Object given(FieldKey constant, MethodKey method) {
    if (method.owner().equals(ENUM)) {
      return method.name().equals("name") ? constant.name() : null;
    }
    return program
        .constantClass(constant)
        .flatMap(type -> program.targets().exact(type, method))
        .flatMap(program::declaration)
        .map(program.serialForms()::read)
        .map(field -> held(constant, field))
        .orElse(null);
  }

  /** What a constant's field holds; null where that is no constant. */
  @Nullable Object held(FieldKey constant, FieldKey field) {
    return texts.of(constant, this::find).get(field);
  }

  private Map<FieldKey, Object> find(FieldKey constant) {
    MethodBody initialiser =
        program.bodies().get(new MethodKey(constant.owner(), MethodKey.STATIC_INITIALISER, "()V"));
    Instruction.Call made = initialiser == null ? null : made(initialiser, constant);
    MethodBody constructor = made == null ? null : program.bodies().get(made.callee().method());
    if (initialiser == null || made == null || constructor == null) {
      return Map.of();
    }
    Map<Variable, Object> constants = constants(initialiser);
    Map<Variable, Object> own = constants(constructor);
    int first = constructor.parameters().size() - made.arguments().size();
    for (int i = 0; i < made.arguments().size(); i++) {
      Object argument = constants.get(made.arguments().get(i));
      if (argument != null) {
        own.put(constructor.parameters().get(first + i), argument);
      }
    }
    Map<FieldKey, Object> texts = new HashMap<>();
    for (Instruction instruction : constructor.code()) {
      if (instruction instanceof Instruction.PutField put
          && isFinal(put.field())
          && own.containsKey(put.value())) {
        texts.put(put.field(), own.get(put.value()));
      }
    }
    return Map.copyOf(texts);
  }

  /** The call of the constructor that made a constant. */
  private static Instruction.@Nullable Call made(MethodBody initialiser, FieldKey constant) {
    Set<Variable> same = new HashSet<>();
    List<Instruction> code = initialiser.code();
    for (int i = code.size() - 1; i >= 0; i--) {
      if (code.get(i) instanceof Instruction.PutField put && put.field().equals(constant)) {
        same.add(put.value());
      } else if (code.get(i) instanceof Instruction.Copy copy && same.contains(copy.target())) {
        same.add(copy.source());
      } else if (code.get(i) instanceof Instruction.Call call
          && call.callee().method().isConstructor()
          && same.contains(call.receiver())) {
        return call;
      }
    }
    return null;
  }

  private static Map<Variable, Object> constants(MethodBody body) {
    Map<Variable, Object> constants = new HashMap<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Constant literal && literal.value() != null) {
        constants.put(literal.target(), literal.value());
      } else if (instruction instanceof Instruction.Definition other && other.target() != null) {
        constants.remove(other.target());
      }
    }
    return constants;
  }

  private boolean isFinal(FieldKey key) {
    Optional<TypeDeclaration> owner = program.hierarchy().find(key.owner());
    for (FieldDeclaration field : owner.map(TypeDeclaration::fields).orElse(List.of())) {
      if (field.key().equals(key)) {
        return Modifier.isFinal(field.modifiers());
      }
    }
    return false;
  }
}
