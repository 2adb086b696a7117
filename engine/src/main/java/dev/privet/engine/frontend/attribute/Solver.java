package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.body.Parameter;
import dev.privet.engine.frontend.Attribution.Function;
import dev.privet.engine.frontend.attribute.Operand.Agenda;
import dev.privet.engine.frontend.attribute.Operand.Branches;
import dev.privet.engine.frontend.attribute.Operand.Deferred;
import dev.privet.engine.frontend.attribute.Operand.Lambda;
import dev.privet.engine.frontend.attribute.Operand.Part;
import dev.privet.engine.frontend.attribute.Operand.PolyCall;
import dev.privet.engine.frontend.attribute.Operand.Reference;
import dev.privet.engine.frontend.attribute.Operand.Value;
import dev.privet.engine.frontend.types.FunctionTypes.FunctionType;
import dev.privet.engine.frontend.types.Inference;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joint inference of a call with the calls, lambdas and method references in its arguments (JLS
 * 18.5.2): those whose inputs are known are looked into first, what they return bounds the rest.
 */
final class Solver {

  private final Session session;
  private final Inference inference;
  private final Agenda agenda = new Agenda();
  private final List<Deferred> pending = agenda.deferred();

  Solver(Session session, Inference inference) {
    this.session = session;
    this.inference = inference;
  }

  Agenda agenda() {
    return agenda;
  }

  /** Explicitly typed lambdas and exact references say something before any target does. */
  void lookIntoPertinent() {
    for (Deferred each : List.copyOf(pending)) {
      boolean pertinent =
          each.part().operand() instanceof Lambda lambda
              ? lambda.isExplicit()
              : session.references.isExact((Reference) each.part().operand());
      if (pertinent && inputs(each).isEmpty()) {
        pending.remove(each);
        process(each);
      }
    }
  }

  /** Takes a call whose bounds the inference has already. */
  void adopt(Part part) {
    agenda.parts().add(part);
    if (part.operand() instanceof PolyCall call) {
      agenda.addAll(call.agenda());
    }
  }

  /** An argument or returned value meets the type it is wanted as. */
  void link(Part part, Type formal) {
    Operand operand = part.operand();
    if (operand instanceof Value value) {
      session.subtyping.isCompatible(value.type(), formal, true, inference);
    } else if (operand instanceof PolyCall call) {
      inference.include(call.inference());
      agenda.addAll(call.agenda());
      session.subtyping.isCompatible(call.result(), formal, true, inference);
    } else if (operand instanceof Branches branches) {
      branches.parts().forEach(each -> link(each, formal));
      if (branches.parts().stream().anyMatch(Solver::isFunction)) {
        agenda.functions().add(new Deferred(part, formal));
      }
    } else {
      pending.add(new Deferred(part, formal));
    }
  }

  private static boolean isFunction(Part part) {
    return part.operand() instanceof Lambda || part.operand() instanceof Reference;
  }

  /** A part that is written down when all is known. */
  void linkAndSettle(Part part, Type formal) {
    link(part, formal);
    agenda.parts().add(part);
  }

  void run() {
    while (!pending.isEmpty()) {
      process(next());
    }
    inference.resolveAll();
    for (Part part : agenda.parts()) {
      settle(part);
    }
    for (Deferred function : agenda.functions()) {
      writeDown(function);
    }
  }

  private Deferred next() {
    if (pending.size() == 1) {
      return pending.remove(0);
    }
    List<Collection<TypeVariable>> inputs = new ArrayList<>();
    for (Deferred each : pending) {
      inputs.add(inputs(each));
      if (inputs.get(inputs.size() - 1).isEmpty()) {
        return pending.remove(inputs.size() - 1);
      }
    }
    for (int i = 0; i < pending.size(); i++) {
      Set<TypeVariable> others = new HashSet<>();
      for (int j = 0; j < pending.size(); j++) {
        if (j != i) {
          others.addAll(outputs(pending.get(j), inputs.get(j)));
        }
      }
      if (inputs.get(i).stream().noneMatch(others::contains)) {
        return pending.remove(i);
      }
    }
    return pending.remove(0);
  }

  private Collection<TypeVariable> inputs(Deferred deferred) {
    Type formal = inference.apply(deferred.formal());
    if (formal instanceof TypeVariable v && inference.mentions(v)) {
      return inference.free(v);
    }
    Operand operand = deferred.part().operand();
    boolean needsParameters =
        operand instanceof Lambda lambda
            ? !lambda.isExplicit()
            : operand instanceof Reference reference && !session.references.isExact(reference);
    FunctionType function = needsParameters ? session.functions.of(formal) : null;
    if (function == null) {
      return List.of();
    }
    Set<TypeVariable> found = new HashSet<>();
    function.parameters().forEach(p -> found.addAll(inference.free(p)));
    return found;
  }

  private Collection<TypeVariable> outputs(Deferred deferred, Collection<TypeVariable> inputs) {
    FunctionType function = session.functions.of(inference.apply(deferred.formal()));
    if (function == null) {
      return List.of();
    }
    Set<TypeVariable> found = new HashSet<>(inference.free(function.result()));
    found.removeAll(inputs);
    return found;
  }

  private void process(Deferred deferred) {
    inference.resolve(inputs(deferred));
    Type formal = inference.apply(deferred.formal());
    FunctionType function = session.functions.of(formal);
    if (deferred.part().operand() instanceof Lambda lambda) {
      lambda(lambda, function, formal);
    } else if (deferred.part().operand() instanceof Reference reference) {
      Type returned = session.references.resolve(reference, function, inference);
      if (returned != null && function != null && function.result() != VoidType.VOID) {
        session.subtyping.isCompatible(returned, function.result(), true, inference);
      }
    }
    agenda.functions().add(new Deferred(deferred.part(), formal));
  }

  private void lambda(Lambda lambda, @Nullable FunctionType function, Type formal) {
    List<Parameter> parameters = lambda.node.getParameters();
    boolean explicit = lambda.isExplicit();
    for (int i = 0; i < parameters.size() && !explicit; i++) {
      Type known =
          function == null || i >= function.parameters().size()
              ? MissingGenerics.handed(formal, i)
              : inference.apply(function.parameters().get(i));
      session.results.variable(parameters.get(i), known);
    }
    List<Part> returns = session.expressions.body(lambda);
    if (explicit && function != null) {
      for (int i = 0; i < parameters.size() && i < function.parameters().size(); i++) {
        Type declared = session.results.typeOfVariable(parameters.get(i));
        session.subtyping.isSame(declared, function.parameters().get(i), inference);
      }
    }
    Type result = function == null ? UnknownType.UNNAMED : function.result();
    for (Part part : returns) {
      if (result == VoidType.VOID || result instanceof UnknownType) {
        session.expressions.complete(part, null);
      } else {
        linkAndSettle(part, result);
      }
    }
  }

  /** Writes down what a part turned out to be; lambdas and references are written apart. */
  private Type settle(Part part) {
    Operand operand = part.operand();
    Type type;
    if (operand instanceof Value value) {
      return value.type();
    } else if (operand instanceof PolyCall call) {
      for (Part argument : call.invocation().arguments()) {
        settle(argument);
      }
      type = session.invocations.settle(call, inference);
      type = session.creations.made(part.node(), type);
    } else if (operand instanceof Branches branches) {
      List<Type> types = new ArrayList<>();
      branches.parts().forEach(each -> types.add(settle(each)));
      type = session.bounds.leastUpper(types);
    } else {
      return UnknownType.UNNAMED;
    }
    session.expressions.type(part.node(), type);
    return type;
  }

  private void writeDown(Deferred settled) {
    Type formal = inference.apply(settled.formal());
    session.expressions.type(settled.part().node(), formal);
    if (settled.part().operand() instanceof Reference reference) {
      session.references.settle(reference, inference);
    }
    FunctionType function = session.functions.of(formal);
    if (function != null) {
      session.results.function(
          Expressions.inner(settled.part().node()),
          new Function(
              function.type(), function.method().key(), function.parameters(), function.result()));
    }
  }
}
