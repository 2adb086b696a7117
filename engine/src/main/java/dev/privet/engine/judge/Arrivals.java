package dev.privet.engine.judge;

import dev.privet.engine.finding.MethodName;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.summary.Program;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import java.util.Optional;

/**
 * Where data arrives that no line of code reads out of an object: with a parameter, or with what a
 * call gives whose body is not seen.
 */
final class Arrivals {

  /** Where, and what happens there to which data. */
  record Arrival(Position position, String text) {}

  private final Program program;

  Arrivals(Program program) {
    this.program = program;
  }

  /** Empty where only the steps of the flow can tell. */
  Optional<Arrival> of(Flow flow) {
    Place place = flow.atom().place();
    String label = flow.personal().label();
    boolean whole = place.length() == 0;
    if (place.root() instanceof Root.Source source) {
      return Optional.of(new Arrival(source.position(), label + " read"));
    } else if (place.root() instanceof Root.Result result) {
      String call = MethodName.brief(result.callee());
      String text = whole ? label + " called" : label + " comes with what " + call + " returns";
      return Optional.of(new Arrival(result.position(), text));
    } else if (place.root() instanceof Root.Parameter parameter) {
      return received(flow.origin(), parameter.index(), label, whole);
    }
    return Optional.empty();
  }

  private Optional<Arrival> received(MethodKey method, int index, String label, boolean whole) {
    MethodBody body = program.bodies().get(method);
    if (body == null || index >= body.parameters().size()) {
      return Optional.empty();
    }
    Variable parameter = body.parameters().get(index);
    Position position =
        declared(method, body, index)
            .or(() -> program.declaration(method).flatMap(MethodDeclaration::position))
            .orElse(body.position());
    String name = MethodName.brief(method);
    String text =
        switch (parameter.kind()) {
          case THIS -> " comes with the object that " + name + " is called on";
          case PARAMETER ->
              whole
                  ? " received by " + name
                  : " comes with parameter \"" + parameter.name() + "\" of " + name;
          case CAPTURED, LOCAL, TEMPORARY ->
              " comes with \"" + parameter.name() + "\" around " + name;
        };
    return Optional.of(new Arrival(position, label + text));
  }

  /** Where a parameter is declared, if it is written in a method's head. */
  private Optional<Position> declared(MethodKey method, MethodBody body, int index) {
    int first = 0;
    while (first < index && body.parameters().get(first).kind() != Variable.Kind.PARAMETER) {
      first++;
    }
    int formal = index - first;
    return program
        .declaration(method)
        .filter(declaration -> body.parameters().get(index).kind() == Variable.Kind.PARAMETER)
        .filter(declaration -> formal < declaration.parameters().size())
        .flatMap(declaration -> declaration.parameters().get(formal).position());
  }
}
