package dev.privet.engine.frontend.lower;

import com.github.javaparser.ast.Node;
import dev.privet.engine.frontend.Attribution;
import dev.privet.engine.frontend.declare.SourceDeclarations;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import org.jspecify.annotations.Nullable;

/** One body while it is lowered: its frame, and a lowering for each family of syntax. */
final class Lowering {

  final Unit unit;
  final Attribution attribution;
  final SourceDeclarations declarations;
  final Frame frame;
  final BodyBuilder code;
  final Exits exits;
  final Expressions expressions = new Expressions(this);
  final Operators operators = new Operators(this);
  final Conditions conditions = new Conditions(this);
  final Names names = new Names(this);
  final Assignments assignments = new Assignments(this);
  final Calls calls = new Calls(this);
  final Creations creations = new Creations(this);
  final Functions functions = new Functions(this);
  final Patterns patterns = new Patterns(this);
  final Statements statements = new Statements(this);
  final Loops loops = new Loops(this);
  final Switches switches = new Switches(this);
  final Tries tries = new Tries(this);

  Lowering(Frame frame) {
    this.frame = frame;
    this.unit = frame.unit;
    this.attribution = unit.attribution;
    this.declarations = unit.declarations;
    this.code = frame.code;
    this.exits = new Exits(frame);
  }

  Position position(Node node) {
    return unit.position(node);
  }

  Variable constant(@Nullable Object value, Type type, Position position) {
    Variable target = code.temporary(type);
    code.add(new Instruction.Constant(target, value, position));
    return target;
  }
}
