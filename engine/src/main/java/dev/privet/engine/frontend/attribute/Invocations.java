package dev.privet.engine.frontend.attribute;

import dev.privet.engine.frontend.Attribution.Target;
import dev.privet.engine.frontend.attribute.Operand.Invocation;
import dev.privet.engine.frontend.attribute.Operand.Part;
import dev.privet.engine.frontend.attribute.Operand.PolyCall;
import dev.privet.engine.frontend.attribute.Operand.Value;
import dev.privet.engine.frontend.types.Erasure;
import dev.privet.engine.frontend.types.Inference;
import dev.privet.engine.frontend.types.Substitution;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeParameter;
import dev.privet.engine.program.WildcardType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a selected method gives: its arguments take their targets, its result its type. */
final class Invocations {

  private final Session session;

  Invocations(Session session) {
    this.session = session;
  }

  /** Invokes; of a generic method whose result depends on it, the result waits for a target. */
  Operand invoke(Invocation invocation, List<Type> explicit) {
    Candidate candidate = invocation.candidate();
    List<TypeParameter> parameters = candidate.typeParameters();
    if (parameters.isEmpty()) {
      return plain(invocation, Substitution.NONE);
    }
    if (explicit.size() == parameters.size()) {
      return plain(invocation, Substitution.of(parameters, explicit));
    }
    Inference inference = session.inference();
    Substitution mapping = inference.declare(parameters, Substitution.NONE, session.fresh);
    Solver solver = new Solver(session, inference);
    List<Type> formals = new ArrayList<>();
    for (int i = 0; i < invocation.arguments().size(); i++) {
      Type formal = mapping.apply(candidate.formal(i, invocation.varargs()));
      formals.add(formal);
      solver.link(invocation.arguments().get(i), formal);
    }
    solver.lookIntoPertinent();
    Type result = mapping.apply(candidate.result());
    if (inference.unchecked() && !candidate.method().isConstructor()) {
      result = Erasure.of(session.hierarchy, candidate.result());
    }
    PolyCall call = new PolyCall(invocation, inference, formals, result, solver.agenda());
    if (inference.mentions(result)) {
      return call;
    }
    return new Value(solve(call, null));
  }

  private Operand plain(Invocation invocation, Substitution explicit) {
    Candidate candidate = invocation.candidate();
    List<Type> formals = new ArrayList<>();
    for (int i = 0; i < invocation.arguments().size(); i++) {
      Type formal = explicit.apply(candidate.formal(i, invocation.varargs()));
      Part part = invocation.arguments().get(i);
      session.expressions.complete(part, formal);
    }
    for (Type parameter : candidate.parameters()) {
      formals.add(explicit.apply(parameter));
    }
    Type result = result(invocation, explicit.apply(candidate.result()));
    record(invocation, formals, result);
    return new Value(result);
  }

  /** {@code getClass()} has a type of its own (JLS 4.3.2); of an array, {@code clone()} too. */
  private Type result(Invocation invocation, Type declared) {
    String name = invocation.candidate().method().name();
    if (name.equals("getClass") && invocation.arguments().isEmpty()) {
      Type erased = Erasure.of(session.hierarchy, invocation.site().type());
      return ClassType.of("java.lang.Class", List.of(new WildcardType(erased, null)));
    }
    boolean ofArray = invocation.site().type() instanceof dev.privet.engine.program.ArrayType;
    return ofArray && name.equals("clone") ? invocation.site().type() : declared;
  }

  /** Solves a waiting call against its target and gives its type. */
  Type solve(PolyCall call, @Nullable Type target) {
    Inference inference = call.inference();
    if (target != null) {
      Inference trial = inference.copy();
      if (session.subtyping.isCompatible(call.result(), target, true, trial)) {
        inference = trial;
      }
    }
    Solver solver = new Solver(session, inference);
    solver.adopt(new Part(call.invocation().node(), call));
    solver.run();
    return session.results.typeOf(call.invocation().node());
  }

  /** Writes down a call whose inference is done. */
  Type settle(PolyCall call, Inference inference) {
    Type result = inference.apply(call.result());
    List<Type> formals = new ArrayList<>();
    Candidate candidate = call.invocation().candidate();
    for (int i = 0; i < candidate.parameters().size(); i++) {
      boolean varargs = call.invocation().varargs();
      if (i < call.formals().size() && !(varargs && i == candidate.parameters().size() - 1)) {
        formals.add(inference.apply(call.formals().get(i)));
      } else if (i < call.formals().size()) {
        formals.add(
            new dev.privet.engine.program.ArrayType(inference.apply(call.formals().get(i))));
      } else {
        formals.add(Erasure.of(session.hierarchy, candidate.parameters().get(i)));
      }
    }
    record(call.invocation(), formals, result);
    return result;
  }

  private void record(Invocation invocation, List<Type> formals, Type result) {
    Candidate candidate = invocation.candidate();
    Site site = invocation.site();
    Type receiver = candidate.method().isConstructor() ? result : site.type();
    Callee callee =
        new Callee(
            candidate.method().key(),
            site.dispatch(candidate),
            Callee.Certainty.RESOLVED,
            receiver,
            result);
    session.results.type(invocation.node(), session.creations.made(invocation.node(), result));
    session.results.target(
        invocation.node(),
        new Target(callee, invocation.varargs(), formals, site.implicit(candidate)));
  }
}
