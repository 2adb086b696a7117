package dev.privet.engine.frontend.types;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.IntersectionType;
import dev.privet.engine.program.NullType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeParameter;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import dev.privet.engine.program.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Inference variables with their bounds, incorporation and resolution (JLS 18.1, 18.3 and 18.4). A
 * variable is a {@link TypeVariable} whose owner is {@link #OWNER}; names are unique within a
 * {@link Fresh}.
 */
public final class Inference {

  /** No binary name and no method key is this. */
  private static final String OWNER = "?";

  /** A variable takes no more bounds than this; more add nothing in code that compiles. */
  private static final int LIMIT = 48;

  /** Numbers inference variables. */
  public static final class Fresh {
    private int next;

    TypeVariable variable(String hint) {
      return new TypeVariable(OWNER, hint + '#' + next++);
    }
  }

  private static final class Variable {
    final List<Type> equal = new ArrayList<>(2);
    final List<Type> lower = new ArrayList<>(2);
    final List<Type> upper = new ArrayList<>(2);
    boolean unknown;
    @Nullable Type instance;
  }

  private final Subtyping subtyping;
  private final Bounds bounds;
  private final Map<TypeVariable, Variable> variables = new LinkedHashMap<>();
  private final Set<TypeVariable> resolving = new LinkedHashSet<>();
  private boolean unchecked;
  private boolean lenient;

  public Inference(Subtyping subtyping, Bounds bounds) {
    this.subtyping = subtyping;
    this.bounds = bounds;
  }

  /** Makes a variable for each parameter, with the parameters' bounds, and gives the mapping. */
  public Substitution declare(List<TypeParameter> parameters, Substitution outer, Fresh fresh) {
    List<TypeVariable> made = new ArrayList<>();
    for (TypeParameter parameter : parameters) {
      TypeVariable variable = fresh.variable(parameter.variable().name());
      made.add(variable);
      variables.put(variable, new Variable());
    }
    Substitution mapping = Substitution.of(parameters, made).or(outer);
    for (int i = 0; i < made.size(); i++) {
      for (Type bound : parameters.get(i).bounds()) {
        if (!bound.equals(ClassType.OBJECT)) {
          addUpper(made.get(i), mapping.apply(bound));
        }
      }
    }
    return mapping;
  }

  /** A copy whose bounds grow apart from this one's. */
  public Inference copy() {
    Inference copy = new Inference(subtyping, bounds);
    copy.include(this);
    copy.lenient = lenient;
    return copy;
  }

  /** Takes over the other's variables. */
  public void include(Inference other) {
    for (Map.Entry<TypeVariable, Variable> entry : other.variables.entrySet()) {
      Variable from = entry.getValue();
      Variable to = new Variable();
      to.equal.addAll(from.equal);
      to.lower.addAll(from.lower);
      to.upper.addAll(from.upper);
      to.unknown = from.unknown;
      to.instance = from.instance;
      variables.putIfAbsent(entry.getKey(), to);
    }
  }

  boolean owns(TypeVariable variable) {
    return variable.owner() == OWNER && variables.containsKey(variable);
  }

  /** Whether the class hierarchy is trusted where supertypes are missing. */
  public void beLenient() {
    lenient = true;
  }

  boolean lenient() {
    return lenient;
  }

  void noteUnchecked() {
    unchecked = true;
  }

  /** Whether an unchecked conversion was needed. */
  public boolean unchecked() {
    return unchecked;
  }

  /** An unknown type met this one: its variables are unknown unless something else says more. */
  void noteUnknown(Type type) {
    for (TypeVariable variable : free(type)) {
      variable(variable).unknown = true;
    }
  }

  private Variable variable(TypeVariable variable) {
    return variables.computeIfAbsent(variable, v -> new Variable());
  }

  /** Whether a type mentions an unresolved or resolved variable of this inference. */
  public boolean mentions(Type type) {
    return !mentioned(type).isEmpty();
  }

  /** The variables mentioned that are not resolved yet. */
  public Set<TypeVariable> free(Type type) {
    Set<TypeVariable> found = mentioned(type);
    found.removeIf(v -> variable(v).instance != null);
    return found;
  }

  private Set<TypeVariable> mentioned(Type type) {
    Set<TypeVariable> found = new LinkedHashSet<>();
    collect(type, found);
    return found;
  }

  private void collect(Type type, Set<TypeVariable> into) {
    if (type instanceof TypeVariable v) {
      if (owns(v)) {
        into.add(v);
      }
    } else if (type instanceof ClassType c) {
      for (Type argument : c.arguments()) {
        collect(argument, into);
      }
      if (c.outer() != null) {
        collect(c.outer(), into);
      }
    } else if (type instanceof ArrayType a) {
      collect(a.element(), into);
    } else if (type instanceof WildcardType w) {
      if (w.upper() != null) {
        collect(w.upper(), into);
      }
      if (w.lower() != null) {
        collect(w.lower(), into);
      }
    } else if (type instanceof IntersectionType i) {
      for (Type part : i.parts()) {
        collect(part, into);
      }
    }
  }

  boolean addEqual(TypeVariable variable, Type type) {
    Variable v = variable(variable);
    if (type.equals(variable) || v.equal.contains(type)) {
      return true;
    }
    if (type instanceof UnknownType) {
      v.unknown = true;
      return true;
    }
    if (type instanceof PrimitiveType) {
      return false;
    }
    if (type instanceof WildcardType w) {
      Type bound = w.upper() != null ? w.upper() : w.lower();
      return addEqual(variable, bound == null ? ClassType.OBJECT : bound);
    }
    if (v.equal.size() >= LIMIT) {
      return true;
    }
    v.equal.add(type);
    boolean holds = true;
    if (type instanceof TypeVariable other && owns(other)) {
      holds = addEqual(other, variable);
    }
    for (Type equal : List.copyOf(v.equal)) {
      holds &= equal == type || subtyping.isSame(equal, type, this);
    }
    for (Type lower : List.copyOf(v.lower)) {
      holds &= subtyping.isSubtype(lower, type, this);
    }
    for (Type upper : List.copyOf(v.upper)) {
      holds &= subtyping.isSubtype(type, upper, this);
    }
    return holds;
  }

  boolean addLower(TypeVariable variable, Type given) {
    Variable v = variable(variable);
    Type type = Primitives.boxed(given);
    if (type == NullType.NULL || type.equals(variable) || v.lower.contains(type)) {
      return true;
    }
    if (type instanceof UnknownType) {
      v.unknown = true;
      return true;
    }
    if (type == VoidType.VOID) {
      return false;
    }
    if (v.lower.size() >= LIMIT) {
      return true;
    }
    v.lower.add(type);
    boolean holds = true;
    if (type instanceof TypeVariable other && owns(other)) {
      holds = addUpper(other, variable);
    }
    for (Type equal : List.copyOf(v.equal)) {
      holds &= subtyping.isSubtype(type, equal, this);
    }
    for (Type upper : List.copyOf(v.upper)) {
      holds &= subtyping.isSubtype(type, upper, this);
    }
    return holds;
  }

  boolean addUpper(TypeVariable variable, Type type) {
    Variable v = variable(variable);
    if (type.equals(variable) || v.upper.contains(type)) {
      return true;
    }
    if (type instanceof UnknownType) {
      v.unknown = true;
      return true;
    }
    if (type instanceof PrimitiveType || type == VoidType.VOID) {
      return false;
    }
    if (v.upper.size() >= LIMIT) {
      return true;
    }
    v.upper.add(type);
    boolean holds = true;
    if (type instanceof TypeVariable other && owns(other)) {
      holds = addLower(other, variable);
    }
    for (Type equal : List.copyOf(v.equal)) {
      holds &= subtyping.isSubtype(equal, type, this);
    }
    for (Type lower : List.copyOf(v.lower)) {
      holds &= subtyping.isSubtype(lower, type, this);
    }
    return holds;
  }

  /** A variable in a place that wants a primitive. */
  boolean unboxesTo(TypeVariable variable, PrimitiveType to) {
    Variable v = variable(variable);
    for (List<Type> known : List.of(v.equal, v.lower, v.upper)) {
      for (Type type : known) {
        PrimitiveType own = Primitives.unboxed(type);
        if (own != null) {
          return Primitives.widens(own, to);
        }
      }
    }
    return addEqual(variable, Primitives.boxed(to));
  }

  /** Resolves each of the variables, those they depend on first. */
  public void resolve(Collection<TypeVariable> each) {
    for (TypeVariable variable : each) {
      resolve(variable);
    }
  }

  /** Resolves all. */
  public void resolveAll() {
    resolve(List.copyOf(variables.keySet()));
  }

  private Type resolve(TypeVariable variable) {
    Variable v = variable(variable);
    if (v.instance != null) {
      return v.instance;
    }
    if (!resolving.add(variable)) {
      return variable;
    }
    Type found = fromEqual(v);
    if (found == null) {
      found = fromLower(v);
    }
    if (found == null) {
      found = fromUpper(v);
    }
    resolving.remove(variable);
    if (v.instance == null) {
      v.instance = found;
      addEqual(variable, found);
    }
    return v.instance;
  }

  private @Nullable Type fromEqual(Variable v) {
    for (Type equal : v.equal) {
      if (free(equal).isEmpty()) {
        return apply(equal);
      }
    }
    for (Type equal : List.copyOf(v.equal)) {
      Type proper = resolved(equal);
      if (proper != null) {
        return proper;
      }
    }
    return null;
  }

  private @Nullable Type fromLower(Variable v) {
    List<Type> proper = new ArrayList<>();
    for (Type lower : telling(v)) {
      Type type = resolved(lower);
      if (type != null && !(type instanceof UnknownType)) {
        proper.add(type);
      }
    }
    if (v.instance != null) {
      return v.instance;
    }
    return proper.isEmpty() ? null : bounds.leastUpper(proper);
  }

  /**
   * The lower bounds without variables that nothing but this one binds ({@code Mono.error()} in one
   * branch), where others say more.
   */
  private List<Type> telling(Variable v) {
    List<Type> telling =
        v.lower.stream()
            .filter(t -> !(t instanceof TypeVariable o && owns(o) && isFree(o)))
            .toList();
    return telling.isEmpty() && !v.unknown ? List.copyOf(v.lower) : telling;
  }

  private boolean isFree(TypeVariable variable) {
    Variable v = variable(variable);
    return v.instance == null && !v.unknown && v.equal.isEmpty() && v.lower.isEmpty();
  }

  private Type fromUpper(Variable v) {
    List<Type> proper = new ArrayList<>();
    for (Type upper : List.copyOf(v.upper)) {
      Type type = resolved(upper);
      if (type != null && !type.equals(ClassType.OBJECT) && !(type instanceof UnknownType)) {
        proper.add(type);
      }
    }
    if (v.instance != null) {
      return v.instance;
    }
    if (v.unknown) {
      return UnknownType.UNNAMED;
    }
    return bounds.greatestLower(proper);
  }

  /** The proper type, or null if it is a variable being resolved. */
  private @Nullable Type resolved(Type type) {
    resolve(free(type));
    if (type instanceof TypeVariable v && owns(v) && variable(v).instance == null) {
      return null;
    }
    return apply(type);
  }

  /** Puts in what is resolved; a variable still being resolved becomes a wildcard. */
  public Type apply(Type type) {
    return Substitution.by(
            v -> {
              if (!owns(v)) {
                return null;
              }
              Type instance = variable(v).instance;
              return instance != null
                  ? instance
                  : resolving.contains(v) ? new WildcardType(null, null) : null;
            })
        .apply(type);
  }
}
