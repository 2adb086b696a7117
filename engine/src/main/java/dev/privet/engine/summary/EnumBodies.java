package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import java.util.HashMap;
import java.util.Map;

/** The enum constants that have a body of their own, by the names of their classes. */
final class EnumBodies {

  private EnumBodies() {}

  static Map<String, FieldKey> of(Program program) {
    Map<String, FieldKey> constants = new HashMap<>();
    for (MethodBody body : program.bodies().values()) {
      if (body.key().name().equals("<clinit>")
          && program
              .hierarchy()
              .find(body.key().owner())
              .map(TypeDeclaration::kind)
              .filter(TypeKind.ENUM::equals)
              .isPresent()) {
        read(body, constants);
      }
    }
    return constants;
  }

  private static void read(MethodBody body, Map<String, FieldKey> constants) {
    Map<Variable, String> made = new HashMap<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.New object) {
        made.put(object.target(), object.type().name());
      } else if (instruction instanceof Instruction.PutField put
          && put.receiver() == null
          && made.containsKey(put.value())
          && !made.get(put.value()).equals(body.key().owner())) {
        constants.put(made.get(put.value()), put.field());
      }
    }
  }
}
