package dev.privet.engine.frontend.attribute;

import dev.privet.engine.frontend.attribute.Operand.Branches;
import dev.privet.engine.frontend.attribute.Operand.Lambda;
import dev.privet.engine.frontend.attribute.Operand.Part;
import dev.privet.engine.frontend.attribute.Operand.PolyCall;
import dev.privet.engine.frontend.attribute.Operand.Reference;
import dev.privet.engine.frontend.attribute.Operand.Value;
import dev.privet.engine.frontend.types.FunctionTypes.FunctionType;
import dev.privet.engine.frontend.types.Inference;
import dev.privet.engine.frontend.types.Substitution;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.UnknownType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Overload resolution (JLS 15.12.2): potentially applicable, three phases, most specific. */
final class Overloads {

  /** The method chosen. */
  record Choice(Candidate candidate, boolean varargs) {}

  private enum Phase {
    STRICT,
    LOOSE,
    VARARGS
  }

  private final Session session;
  private final Specificity specificity;

  Overloads(Session session) {
    this.session = session;
    this.specificity = new Specificity(session);
  }

  /** The method that a call with these arguments means; null if none takes so many. */
  @Nullable Choice choose(List<Candidate> all, List<Part> arguments) {
    List<Candidate> candidates = potentiallyApplicable(all, arguments);
    if (candidates.isEmpty()) {
      candidates = all.stream().filter(c -> c.takes(arguments.size())).toList();
    }
    if (candidates.isEmpty()) {
      return null;
    }
    if (candidates.size() == 1) {
      return new Choice(candidates.get(0), isVarargs(candidates.get(0), arguments));
    }
    Choice choice = applicable(candidates, arguments, false);
    if (choice == null) {
      choice = applicable(candidates, arguments, true);
    }
    return choice == null ? nearest(candidates, arguments) : choice;
  }

  /** The most specific method that is applicable for sure; null if none is. */
  @Nullable Choice applicable(List<Candidate> candidates, List<Part> arguments, boolean lenient) {
    for (Phase phase : Phase.values()) {
      List<Candidate> applicable = new ArrayList<>(2);
      for (Candidate candidate : candidates) {
        if (candidate.takes(arguments.size())
            && isApplicable(candidate, arguments, phase, lenient)) {
          applicable.add(candidate);
        }
      }
      if (!applicable.isEmpty()) {
        boolean varargs = phase == Phase.VARARGS;
        return new Choice(specificity.most(applicable, arguments, varargs), varargs);
      }
    }
    return null;
  }

  private List<Candidate> potentiallyApplicable(List<Candidate> all, List<Part> arguments) {
    List<Candidate> result = new ArrayList<>(all.size());
    for (Candidate candidate : all) {
      if (candidate.takes(arguments.size()) && fitsShapes(candidate, arguments)) {
        result.add(candidate);
      }
    }
    List<Candidate> sure =
        result.size() < 2
            ? List.of()
            : result.stream().filter(candidate -> takesFunctions(candidate, arguments)).toList();
    return sure.isEmpty() ? result : sure;
  }

  /** Where a parameter's type is missing a function may fit, but rather fits where it is known. */
  private boolean takesFunctions(Candidate candidate, List<Part> arguments) {
    boolean varargs = arguments.size() != candidate.parameters().size();
    for (int i = 0; i < arguments.size(); i++) {
      Operand operand = arguments.get(i).operand();
      Type formal = candidate.formal(i, varargs || candidate.method().varargs());
      if ((operand instanceof Lambda || operand instanceof Reference)
          && !(formal instanceof TypeVariable)
          && session.functions.of(formal) == null
          && session.functions.of(candidate.formal(i, varargs)) == null) {
        return false;
      }
    }
    return true;
  }

  private boolean fitsShapes(Candidate candidate, List<Part> arguments) {
    boolean varargs = arguments.size() != candidate.parameters().size();
    for (int i = 0; i < arguments.size(); i++) {
      Operand operand = arguments.get(i).operand();
      if (operand instanceof Lambda
          || operand instanceof Reference
          || operand instanceof Branches) {
        boolean fits = fitsShape(candidate, operand, candidate.formal(i, varargs));
        if (!fits && candidate.method().varargs()) {
          fits = fitsShape(candidate, operand, candidate.formal(i, true));
        }
        if (!fits) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean fitsShape(Candidate candidate, Operand operand, Type formal) {
    if (operand instanceof Branches branches) {
      return branches.parts().stream().allMatch(p -> fitsShape(candidate, p.operand(), formal));
    }
    if (!(operand instanceof Lambda) && !(operand instanceof Reference)) {
      return true;
    }
    if (formal instanceof TypeVariable v) {
      return candidate.typeParameters().stream().anyMatch(p -> p.variable().equals(v));
    }
    if (!(formal instanceof ClassType) && !(formal instanceof UnknownType)) {
      return session.functions.of(formal) != null;
    }
    if (formal instanceof UnknownType || !session.hierarchy.complete(formal)) {
      return true;
    }
    FunctionType function = session.functions.of(formal);
    if (function == null) {
      return false;
    }
    return operand instanceof Lambda lambda
        ? Shapes.fits(lambda.node, function)
        : session.references.fits((Reference) operand, function);
  }

  private boolean isVarargs(Candidate candidate, List<Part> arguments) {
    if (!candidate.method().varargs()) {
      return false;
    }
    int last = candidate.parameters().size() - 1;
    if (arguments.size() != last + 1) {
      return true;
    }
    Inference inference = session.inference();
    Substitution mapping =
        inference.declare(candidate.typeParameters(), Substitution.NONE, session.fresh);
    Part part = arguments.get(last);
    if (isUnknown(part)) {
      return true;
    }
    return !fits(part.operand(), mapping.apply(candidate.formal(last, false)), true, inference);
  }

  /** One of a missing type is rather an element than all of a tail. */
  private static boolean isUnknown(Part part) {
    return part.operand() instanceof Value value && value.type() instanceof UnknownType;
  }

  private boolean isApplicable(
      Candidate candidate, List<Part> arguments, Phase phase, boolean lenient) {
    boolean varargs = phase == Phase.VARARGS;
    if (varargs
        ? !candidate.method().varargs()
        : candidate.parameters().size() != arguments.size()
            || candidate.method().varargs() && isUnknown(arguments.get(arguments.size() - 1))) {
      return false;
    }
    Inference inference = session.inference();
    if (lenient) {
      inference.beLenient();
    }
    Substitution mapping =
        inference.declare(candidate.typeParameters(), Substitution.NONE, session.fresh);
    for (int i = 0; i < arguments.size(); i++) {
      Type formal = mapping.apply(candidate.formal(i, varargs));
      if (!fits(arguments.get(i).operand(), formal, phase != Phase.STRICT, inference)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(Operand operand, Type formal, boolean loose, Inference inference) {
    if (operand instanceof Value value) {
      return session.subtyping.isCompatible(value.type(), formal, loose, inference);
    }
    if (operand instanceof PolyCall call) {
      inference.include(call.inference());
      return session.subtyping.isCompatible(call.result(), formal, loose, inference);
    }
    if (operand instanceof Branches branches) {
      boolean all = true;
      for (Part part : branches.parts()) {
        all &= fits(part.operand(), formal, loose, inference);
      }
      return all;
    }
    if (formal instanceof TypeVariable v && inference.mentions(v)) {
      return true;
    }
    FunctionType function = session.functions.of(formal);
    if (function == null) {
      return formal instanceof UnknownType || !session.hierarchy.complete(formal);
    }
    if (operand instanceof Lambda lambda) {
      return Shapes.fits(lambda.node, function)
          && parametersFit(lambda, formal, function, inference)
          && bodyFits(lambda, function, inference);
    }
    Reference reference = (Reference) operand;
    return session.references.fits(reference, function)
        && session.references.exactFits(reference, function, inference);
  }

  /** Written parameter types are those of the function, but for what wildcards leave open. */
  private boolean parametersFit(
      Lambda lambda, Type formal, FunctionType function, Inference inference) {
    if (!lambda.isExplicit() || lambda.node.getParameters().isEmpty()) {
      return true;
    }
    session.expressions.explicitBody(lambda);
    boolean open = !formal.equals(function.type());
    for (int i = 0; i < function.parameters().size(); i++) {
      Type wanted = function.parameters().get(i);
      Type written = session.results.typeOfVariable(lambda.node.getParameter(i));
      if (written instanceof PrimitiveType || wanted instanceof PrimitiveType
          ? !written.equals(wanted) && !(written instanceof UnknownType)
          : !open && !session.subtyping.isSame(written, wanted, inference)) {
        return false;
      }
    }
    return true;
  }

  /** Only an explicitly typed lambda's body has a say in which method is meant. */
  private boolean bodyFits(Lambda lambda, FunctionType function, Inference inference) {
    if (!lambda.isExplicit()) {
      return true;
    }
    List<Part> returns = session.expressions.explicitBody(lambda);
    if (function.result() == dev.privet.engine.program.VoidType.VOID) {
      return true;
    }
    for (Part part : returns) {
      if (!fits(part.operand(), function.result(), true, inference)) {
        return false;
      }
    }
    return true;
  }

  /** None is applicable as far as can be seen: the one that most arguments fit. */
  private Choice nearest(List<Candidate> candidates, List<Part> arguments) {
    Candidate best = candidates.get(0);
    int most = -1;
    for (Candidate candidate : candidates) {
      boolean varargs = candidate.parameters().size() != arguments.size();
      int fitting = 0;
      for (int i = 0; i < arguments.size(); i++) {
        Inference inference = session.inference();
        Substitution mapping =
            inference.declare(candidate.typeParameters(), Substitution.NONE, session.fresh);
        Type formal = mapping.apply(candidate.formal(i, varargs));
        fitting += fits(arguments.get(i).operand(), formal, true, inference) ? 1 : 0;
      }
      if (fitting > most) {
        most = fitting;
        best = candidate;
      }
    }
    return new Choice(best, isVarargs(best, arguments));
  }
}
