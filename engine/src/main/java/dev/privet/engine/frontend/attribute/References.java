package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.privet.engine.frontend.Attribution.Meaning;
import dev.privet.engine.frontend.Attribution.Target;
import dev.privet.engine.frontend.attribute.Operand.Part;
import dev.privet.engine.frontend.attribute.Operand.Reference;
import dev.privet.engine.frontend.attribute.Operand.Value;
import dev.privet.engine.frontend.types.FunctionTypes.FunctionType;
import dev.privet.engine.frontend.types.Inference;
import dev.privet.engine.frontend.types.Substitution;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Method references (JLS 15.13). */
final class References {

  /**
   * What a reference may mean.
   *
   * @param ofType a type stands before the colons, so the receiver may be the first parameter
   */
  record Candidates(Site site, boolean ofType, List<Candidate> all, List<Type> explicit) {}

  private final Session session;

  References(Session session) {
    this.session = session;
  }

  Operand operand(MethodReferenceExpr node, Scope scope) {
    Reference reference = new Reference(node, scope);
    if (node.getScope() instanceof TypeExpr written && isVariable(written, scope)) {
      node.setScope(Syntax.expression((ClassOrInterfaceType) written.getType()));
    }
    Expression before = node.getScope();
    boolean ofType = before.isTypeExpr();
    Type type;
    if (before instanceof TypeExpr named) {
      type = session.type(named.getType());
      session.results.type(before, type);
    } else {
      type = session.expressions.value(before, scope);
      ofType = session.results.knownMeaning(before) instanceof Meaning.TypeName;
    }
    Site site = new Site(type, before.isSuperExpr(), ofType, null);
    List<Type> explicit = new ArrayList<>();
    node.getTypeArguments().ifPresent(l -> l.forEach(t -> explicit.add(session.type(t))));
    reference.candidates = new Candidates(site, ofType, all(node, site, scope), explicit);
    return reference;
  }

  /** {@code name::method} reads like a type, yet a variable comes first. */
  private boolean isVariable(TypeExpr written, Scope scope) {
    if (!(written.getType() instanceof ClassOrInterfaceType named)
        || named.getTypeArguments().isPresent()) {
      return false;
    }
    Meaning meaning = meaning(named, scope);
    return meaning instanceof Meaning.Local
        || meaning instanceof Meaning.Field
        || meaning instanceof Meaning.Length;
  }

  private Meaning meaning(ClassOrInterfaceType named, Scope scope) {
    String name = named.getNameAsString();
    if (named.getScope().isEmpty()) {
      return session.names.simple(name, named, scope);
    }
    Meaning left = meaning(named.getScope().get(), scope);
    if (left instanceof Meaning.TypeName type) {
      return session.names.memberOfType(type.type(), name);
    }
    if (left instanceof Meaning.PackageName of) {
      String whole = of.name() + '.' + name;
      return session
          .declarations
          .typeNamed(whole, named)
          .map(t -> (Meaning) new Meaning.TypeName(t.name()))
          .orElse(new Meaning.PackageName(whole));
    }
    Type type = session.names.type(left);
    return session.names.memberOf(type == null ? UnknownType.UNNAMED : type, name);
  }

  private List<Candidate> all(MethodReferenceExpr node, Site site, Scope scope) {
    if (!node.getIdentifier().equals("new")) {
      return session.calls.candidates(site, node.getIdentifier(), scope);
    }
    return site.type() instanceof ClassType c
        ? session.creations.constructors(c, session.hierarchy.isRaw(c), false, scope)
        : List.of();
  }

  private static Candidates of(Reference reference) {
    Candidates candidates = reference.candidates;
    return candidates == null
        ? new Candidates(Site.of(UnknownType.UNNAMED), false, List.of(), List.of())
        : candidates;
  }

  /** Exactly one method of that name, without choice of any kind (JLS 15.13.1). */
  boolean isExact(Reference reference) {
    Candidates candidates = of(reference);
    if (candidates.all().size() != 1) {
      return candidates.site().type() instanceof ArrayType && isNew(reference);
    }
    Candidate only = candidates.all().get(0);
    boolean rawSite =
        candidates.ofType()
            && !only.method().isStatic()
            && candidates.site().type() instanceof ClassType c
            && session.hierarchy.isRaw(c);
    return !rawSite
        && !only.method().varargs()
        && (only.typeParameters().isEmpty()
            || candidates.explicit().size() == only.typeParameters().size());
  }

  private static boolean isNew(Reference reference) {
    return reference.node.getIdentifier().equals("new");
  }

  /** The result of an exact reference, as declared. */
  Type exactResult(Reference reference) {
    Candidates candidates = of(reference);
    return candidates.all().isEmpty() ? candidates.site().type() : candidates.all().get(0).result();
  }

  /** Whether a method of that name takes the function's parameters by their number. */
  boolean fits(Reference reference, FunctionType function) {
    Candidates candidates = of(reference);
    int count = function.parameters().size();
    if (candidates.all().isEmpty()) {
      return !(candidates.site().type() instanceof ArrayType && isNew(reference)) || count == 1;
    }
    for (Candidate candidate : candidates.all()) {
      boolean isInstance = !candidate.method().isStatic() && !candidate.method().isConstructor();
      if (candidates.ofType() && isInstance) {
        if (count > 0 && candidate.takes(count - 1)) {
          return true;
        }
      } else if (candidate.takes(count)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an exact reference is compatible with a function type; others have no say. */
  boolean exactFits(Reference reference, FunctionType function, Inference inference) {
    if (!isExact(reference) || of(reference).all().isEmpty()) {
      return true;
    }
    Candidate only = of(reference).all().get(0);
    if (!pass(of(reference), only, function, inference)) {
      return false;
    }
    Type wanted = function.result();
    return wanted == VoidType.VOID
        || session.subtyping.isCompatible(only.result(), wanted, true, inference);
  }

  private boolean pass(
      Candidates candidates, Candidate only, FunctionType function, Inference inference) {
    List<Type> given = function.parameters();
    int shift = given.size() - only.parameters().size();
    boolean all = true;
    if (shift == 1 && candidates.ofType()) {
      all = session.subtyping.isSubtype(given.get(0), candidates.site().type(), inference);
    }
    for (int i = Math.max(shift, 0); i < given.size(); i++) {
      Type formal = only.parameters().get(i - Math.max(shift, 0));
      all &= session.subtyping.isCompatible(given.get(i), formal, true, inference);
    }
    return all;
  }

  /** Finds the method meant for a function type, and what it gives back; null if unknown. */
  @Nullable Type resolve(
      Reference reference, @Nullable FunctionType function, Inference inference) {
    Candidates candidates = of(reference);
    reference.given = function == null ? 1 : function.parameters().size();
    if (candidates.site().type() instanceof ArrayType array && isNew(reference)) {
      return array;
    }
    if (isExact(reference)) {
      Candidate only = candidates.all().get(0);
      if (function != null) {
        pass(candidates, only, function, inference);
      }
      return chosen(reference, only, explicit(candidates, only).apply(only.result()));
    }
    if (function == null) {
      return candidates.all().size() == 1
          ? chosen(reference, candidates.all().get(0), UnknownType.UNNAMED)
          : null;
    }
    return search(reference, candidates, function, inference);
  }

  private static Substitution explicit(Candidates candidates, Candidate only) {
    return Substitution.of(only.typeParameters(), candidates.explicit());
  }

  private static Type chosen(Reference reference, Candidate candidate, Type result) {
    reference.chosen = candidate;
    reference.result = result;
    return result;
  }

  private @Nullable Type search(
      Reference reference, Candidates candidates, FunctionType function, Inference inference) {
    List<Part> arguments = new ArrayList<>();
    for (Type parameter : function.parameters()) {
      arguments.add(new Part(reference.node, new Value(inference.apply(parameter))));
    }
    List<Candidate> direct = new ArrayList<>();
    List<Candidate> unbound = new ArrayList<>();
    for (Candidate candidate : candidates.all()) {
      boolean isInstance = !candidate.method().isStatic() && !candidate.method().isConstructor();
      if (!(candidates.ofType() && isInstance)) {
        if (candidate.takes(arguments.size())) {
          direct.add(candidate);
        }
      } else if (!arguments.isEmpty() && candidate.takes(arguments.size() - 1)) {
        Type first = ((Value) arguments.get(0).operand()).type();
        unbound.add(seenThrough(candidate, candidates.site().type(), first));
      }
    }
    List<Part> tail = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
    Overloads.Choice choice;
    if (direct.isEmpty() || unbound.isEmpty()) {
      tail = unbound.isEmpty() ? arguments : tail;
      choice = session.overloads.choose(unbound.isEmpty() ? direct : unbound, tail);
    } else {
      choice = session.overloads.applicable(direct, arguments, false);
      tail = choice == null ? tail : arguments;
      choice = choice == null ? session.overloads.choose(unbound, tail) : choice;
    }
    return choice == null ? null : result(reference, choice, tail, inference);
  }

  /** {@code Map.Entry::getKey}: a raw type before the colons takes the parameter's arguments. */
  private Candidate seenThrough(Candidate candidate, Type site, Type first) {
    if (!(site instanceof ClassType c) || !session.hierarchy.isRaw(c)) {
      return candidate;
    }
    ClassType seen = session.hierarchy.asSuper(first, c.name());
    return seen == null ? candidate : Candidate.of(session.hierarchy, candidate.method(), seen);
  }

  private Type result(
      Reference reference, Overloads.Choice choice, List<Part> passed, Inference inference) {
    Candidate candidate = choice.candidate();
    Substitution explicit = explicit(of(reference), candidate);
    if (candidate.typeParameters().isEmpty() || explicit != Substitution.NONE) {
      return chosen(reference, candidate, explicit.apply(candidate.result()));
    }
    Substitution mapping =
        inference.declare(candidate.typeParameters(), Substitution.NONE, session.fresh);
    for (int i = 0; i < passed.size(); i++) {
      Type given = ((Value) passed.get(i).operand()).type();
      Type formal = mapping.apply(candidate.formal(i, choice.varargs()));
      session.subtyping.isCompatible(given, formal, true, inference);
    }
    return chosen(reference, candidate, mapping.apply(candidate.result()));
  }

  /** Writes down what the reference calls. */
  void settle(Reference reference, Inference inference) {
    Candidates candidates = of(reference);
    Site site = candidates.site();
    if (reference.chosen == null || reference.result == null) {
      if (!(site.type() instanceof ArrayType && isNew(reference))) {
        String name = isNew(reference) ? MethodKey.CONSTRUCTOR : reference.node.getIdentifier();
        boolean onFirst = candidates.ofType() && !isNew(reference);
        int passed = Math.max(0, reference.given - (onFirst ? 1 : 0));
        List<Type> nothing = java.util.Collections.nCopies(passed, UnknownType.UNNAMED);
        session.calls.unknownOf(reference.node, site.type(), name, nothing);
        session.gap(Gap.Reason.UNRESOLVED_CALL, name, reference.node);
      }
      return;
    }
    Candidate candidate = reference.chosen;
    Type result = inference.apply(reference.result);
    Callee callee =
        new Callee(
            candidate.method().key(),
            site.dispatch(candidate),
            Callee.Certainty.RESOLVED,
            site.type(),
            result);
    List<Type> formals = new ArrayList<>();
    candidate.parameters().forEach(p -> formals.add(inference.apply(p)));
    session.results.target(
        reference.node, new Target(callee, false, formals, java.util.Optional.empty()));
  }
}
