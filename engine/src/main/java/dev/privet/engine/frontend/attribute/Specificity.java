package dev.privet.engine.frontend.attribute;

import dev.privet.engine.frontend.attribute.Operand.Lambda;
import dev.privet.engine.frontend.attribute.Operand.Part;
import dev.privet.engine.frontend.attribute.Operand.Reference;
import dev.privet.engine.frontend.attribute.Operand.Value;
import dev.privet.engine.frontend.types.FunctionTypes.FunctionType;
import dev.privet.engine.frontend.types.Inference;
import dev.privet.engine.frontend.types.Primitives;
import dev.privet.engine.frontend.types.Substitution;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.util.ArrayList;
import java.util.List;

/** Which of several applicable methods is the most specific (JLS 15.12.2.5). */
final class Specificity {

  private final Session session;

  Specificity(Session session) {
    this.session = session;
  }

  Candidate most(List<Candidate> applicable, List<Part> arguments, boolean varargs) {
    if (applicable.size() == 1) {
      return applicable.get(0);
    }
    List<Candidate> best = new ArrayList<>(2);
    for (Candidate candidate : applicable) {
      boolean maximal = true;
      for (Candidate other : applicable) {
        maximal &= other == candidate || isMoreSpecific(candidate, other, arguments, varargs);
      }
      if (maximal) {
        best.add(candidate);
      }
    }
    if (best.isEmpty()) {
      return leastBeaten(applicable, arguments, varargs);
    }
    return preferred(best);
  }

  /** Ambiguous as far as can be seen: the one that fewest others beat. */
  private Candidate leastBeaten(List<Candidate> applicable, List<Part> arguments, boolean varargs) {
    Candidate best = applicable.get(0);
    int fewest = Integer.MAX_VALUE;
    for (Candidate candidate : applicable) {
      int beaten = 0;
      for (Candidate other : applicable) {
        beaten +=
            other != candidate && !isMoreSpecific(candidate, other, arguments, varargs) ? 1 : 0;
      }
      if (beaten < fewest) {
        fewest = beaten;
        best = candidate;
      }
    }
    return best;
  }

  /** Same signature: a body wins, then the owner further down, then the narrower result. */
  private Candidate preferred(List<Candidate> same) {
    Candidate best = same.get(0);
    for (Candidate candidate : same.subList(1, same.size())) {
      if (best.method().isAbstract() && !candidate.method().isAbstract()) {
        best = candidate;
      } else if (best.method().isAbstract() == candidate.method().isAbstract()) {
        String owner = candidate.method().key().owner();
        String other = best.method().key().owner();
        boolean below = session.hierarchy.asSuper(ClassType.of(owner), other) != null;
        boolean above = session.hierarchy.asSuper(ClassType.of(other), owner) != null;
        boolean narrower =
            !candidate.result().equals(best.result())
                && session.subtyping.isSubtype(candidate.result(), best.result());
        if (!owner.equals(other) && (below || narrower && !above)) {
          best = candidate;
        }
      }
    }
    return best;
  }

  private boolean isMoreSpecific(
      Candidate one, Candidate other, List<Part> arguments, boolean varargs) {
    Inference inference = session.inference();
    Substitution mapping =
        inference.declare(other.typeParameters(), Substitution.NONE, session.fresh);
    int count = arguments.size();
    if (varargs) {
      count = Math.max(count, Math.max(one.parameters().size(), other.parameters().size()));
    }
    for (int i = 0; i < count; i++) {
      Type formal = one.formal(i, varargs);
      Type against = mapping.apply(other.formal(i, varargs));
      Operand operand = i < arguments.size() ? arguments.get(i).operand() : null;
      if (!isMoreSpecific(formal, against, operand, inference)) {
        return false;
      }
    }
    return true;
  }

  private boolean isMoreSpecific(
      Type one,
      Type other,
      @org.jspecify.annotations.Nullable Operand operand,
      Inference inference) {
    if (operand instanceof Value value && value.type() instanceof UnknownType) {
      return wider(one, other, inference);
    }
    if (operand instanceof Lambda || operand instanceof Reference) {
      Boolean functional = functional(one, other, operand, inference);
      if (functional != null) {
        return functional;
      }
    }
    Type sub = one;
    if (one instanceof PrimitiveType != other instanceof PrimitiveType) {
      PrimitiveType unboxed = Primitives.unboxed(one);
      sub = one instanceof PrimitiveType || unboxed == null ? Primitives.boxed(one) : unboxed;
    }
    return session.subtyping.isSubtype(sub, other, inference);
  }

  /** Of an argument whose type is not known, nothing more than the widest can be said. */
  private boolean wider(Type one, Type other, Inference inference) {
    if (one instanceof PrimitiveType != other instanceof PrimitiveType) {
      return other instanceof PrimitiveType;
    }
    if (inference.mentions(other)) {
      return session.subtyping.isSubtype(one, other, inference);
    }
    return session.subtyping.isSubtype(other, one);
  }

  private @org.jspecify.annotations.Nullable Boolean functional(
      Type one, Type other, Operand operand, Inference inference) {
    FunctionType s = session.functions.of(one);
    FunctionType t = session.functions.of(other);
    if (s == null
        || t == null
        || session.hierarchy.asSuper(s.type(), t.type().name()) != null
        || session.hierarchy.asSuper(t.type(), s.type().name()) != null) {
      return null;
    }
    if (operand instanceof Lambda lambda
        ? !lambda.isExplicit()
        : !session.references.isExact((Reference) operand)) {
      return false;
    }
    Type ours = s.result();
    Type theirs = t.result();
    if (theirs == VoidType.VOID) {
      return true;
    }
    if (ours == VoidType.VOID) {
      return false;
    }
    if (ours instanceof PrimitiveType != theirs instanceof PrimitiveType) {
      return returnsPrimitive(operand) == ours instanceof PrimitiveType;
    }
    return session.subtyping.isSubtype(ours, theirs, inference);
  }

  private boolean returnsPrimitive(Operand operand) {
    if (operand instanceof Lambda lambda) {
      return session.expressions.explicitBody(lambda).stream()
          .allMatch(p -> p.operand() instanceof Value v && v.type() instanceof PrimitiveType);
    }
    return session.references.exactResult((Reference) operand) instanceof PrimitiveType;
  }
}
