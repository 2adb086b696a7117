package dev.privet.engine.frontend.types;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.IntersectionType;
import dev.privet.engine.program.NullType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import dev.privet.engine.program.WildcardType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Subtyping, containment and compatibility (JLS 4.10, 4.5.1, 5.3). With an {@link Inference} its
 * variables take bounds instead (JLS 18.2). An unknown type is compatible with everything. Not
 * thread-safe.
 */
public final class Subtyping {

  static final Set<String> ABOVE_ARRAYS =
      Set.of("java.lang.Object", "java.lang.Cloneable", "java.io.Serializable");

  /** Nesting beyond this counts as a subtype: {@code E extends Comparable<E>} may never end. */
  private static final int DEPTH = 40;

  private final Hierarchy hierarchy;
  private int depth;

  public Subtyping(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Whether one proper type is a subtype of another, unchecked conversion allowed. */
  public boolean isSubtype(Type sub, Type sup) {
    return isSubtype(sub, sup, null);
  }

  /** Whether a value can be passed, with boxing where the invocation is loose. */
  public boolean isCompatible(Type from, Type to, boolean loose, @Nullable Inference inference) {
    if (from instanceof UnknownType || to instanceof UnknownType) {
      return isSubtype(from, to, inference);
    }
    if (from == VoidType.VOID || to == VoidType.VOID) {
      return false;
    }
    if (from instanceof PrimitiveType p) {
      if (to instanceof PrimitiveType q) {
        return Primitives.widens(p, q);
      }
      return loose && isSubtype(Primitives.boxed(p), to, inference);
    }
    if (to instanceof PrimitiveType q) {
      if (!loose || from == NullType.NULL) {
        return false;
      }
      if (inference != null && from instanceof TypeVariable v && inference.owns(v)) {
        return inference.unboxesTo(v, q);
      }
      PrimitiveType p = unboxed(from);
      return p != null && Primitives.widens(p, q);
    }
    return isSubtype(from, to, inference);
  }

  private @Nullable PrimitiveType unboxed(Type type) {
    if (type instanceof TypeVariable v) {
      return unboxed(hierarchy.bounds(v).get(0));
    }
    if (type instanceof IntersectionType i) {
      return unboxed(i.parts().get(0));
    }
    return Primitives.unboxed(type);
  }

  /** Subtyping, reduced to bounds where inference variables occur. */
  public boolean isSubtype(Type sub, Type sup, @Nullable Inference inference) {
    if (sub == sup) {
      return true;
    }
    if (++depth > DEPTH) {
      depth--;
      return true;
    }
    try {
      return reduce(sub, sup, inference);
    } finally {
      depth--;
    }
  }

  private boolean reduce(Type sub, Type sup, @Nullable Inference inference) {
    if (inference != null) {
      if (sup instanceof TypeVariable v && inference.owns(v)) {
        return inference.addLower(v, sub);
      }
      if (sub instanceof TypeVariable v && inference.owns(v)) {
        return inference.addUpper(v, sup);
      }
    }
    if (sub instanceof UnknownType || sup instanceof UnknownType) {
      if (inference != null) {
        inference.noteUnknown(sub instanceof UnknownType ? sup : sub);
      }
      return true;
    }
    if (sub.equals(sup)) {
      return true;
    }
    if (sub instanceof PrimitiveType p) {
      return sup instanceof PrimitiveType q && Primitives.widens(p, q);
    }
    if (sup instanceof PrimitiveType || sub == VoidType.VOID || sup == VoidType.VOID) {
      return false;
    }
    if (sub == NullType.NULL || ClassType.OBJECT.equals(sup)) {
      return true;
    }
    if (sup instanceof IntersectionType i) {
      boolean all = true;
      for (Type part : i.parts()) {
        all &= isSubtype(sub, part, inference);
      }
      return all;
    }
    if (sup instanceof WildcardType w) {
      return isSubtype(sub, w.lower() != null ? w.lower() : upper(w), inference);
    }
    if (sub instanceof WildcardType w) {
      return isSubtype(upper(w), sup, inference);
    }
    if (sub instanceof TypeVariable v) {
      return anySubtype(hierarchy.bounds(v), sup, inference);
    }
    if (sub instanceof IntersectionType i) {
      return anySubtype(i.parts(), sup, inference);
    }
    if (sub instanceof ArrayType a) {
      return arraySubtype(a, sup, inference);
    }
    return sub instanceof ClassType c
        && sup instanceof ClassType d
        && classSubtype(c, d, inference);
  }

  private boolean anySubtype(List<Type> types, Type sup, @Nullable Inference inference) {
    if (types.size() == 1) {
      return isSubtype(types.get(0), sup, inference);
    }
    if (sup instanceof ClassType c) {
      for (Type type : types) {
        if (hierarchy.asSuper(type, c.name()) != null) {
          return isSubtype(type, sup, inference);
        }
      }
    }
    for (Type type : types) {
      if (isSubtype(type, sup, inference)) {
        return true;
      }
    }
    return false;
  }

  private boolean arraySubtype(ArrayType sub, Type sup, @Nullable Inference inference) {
    if (!(sup instanceof ArrayType array)) {
      return sup instanceof ClassType c && ABOVE_ARRAYS.contains(c.name());
    }
    if (sub.element() instanceof PrimitiveType || array.element() instanceof PrimitiveType) {
      return sub.element() == array.element();
    }
    return isSubtype(sub.element(), array.element(), inference);
  }

  private boolean classSubtype(ClassType sub, ClassType sup, @Nullable Inference inference) {
    ClassType seen = hierarchy.asSuper(sub, sup.name());
    if (seen == null) {
      return inference != null && inference.lenient() && hierarchy.incomplete(sub.name());
    }
    if (sup.arguments().isEmpty()) {
      return true;
    }
    if (seen.arguments().isEmpty()) {
      if (inference != null) {
        inference.noteUnchecked();
      }
      return true;
    }
    boolean all = true;
    int size = Math.min(seen.arguments().size(), sup.arguments().size());
    for (int i = 0; i < size; i++) {
      all &= contains(sup, i, seen, inference);
    }
    return all;
  }

  private boolean contains(ClassType sup, int index, ClassType sub, @Nullable Inference inference) {
    Type outside = sup.arguments().get(index);
    Type inside = sub.arguments().get(index);
    if (outside instanceof WildcardType w) {
      if (w.upper() != null) {
        return isSubtype(hierarchy.upperBound(sub, index), w.upper(), inference);
      }
      if (w.lower() != null) {
        if (inside instanceof WildcardType v) {
          return v.lower() != null
              ? isSubtype(w.lower(), v.lower(), inference)
              : inference != null && inference.mentions(w.lower());
        }
        return isSubtype(w.lower(), inside, inference);
      }
      return true;
    }
    if (inside instanceof WildcardType v) {
      if (inference == null || !inference.mentions(outside)) {
        return false;
      }
      Type captured = v.lower() != null ? v.lower() : hierarchy.upperBound(sub, index);
      return isSame(captured, outside, inference);
    }
    return isSame(inside, outside, inference);
  }

  /** Whether two types are the same, wildcards compared as they are written. */
  public boolean isSame(Type one, Type other, @Nullable Inference inference) {
    if (one == other) {
      return true;
    }
    if (inference != null) {
      if (other instanceof TypeVariable v && inference.owns(v)) {
        return inference.addEqual(v, one);
      }
      if (one instanceof TypeVariable v && inference.owns(v)) {
        return inference.addEqual(v, other);
      }
    }
    if (one instanceof UnknownType || other instanceof UnknownType) {
      if (inference != null) {
        inference.noteUnknown(one instanceof UnknownType ? other : one);
      }
      return true;
    }
    if (one instanceof ClassType c && other instanceof ClassType d) {
      return sameClass(c, d, inference);
    }
    if (one instanceof ArrayType a && other instanceof ArrayType b) {
      return isSame(a.element(), b.element(), inference);
    }
    if (one instanceof WildcardType v && other instanceof WildcardType w) {
      return sameBound(v.upper(), w.upper(), inference)
          && sameBound(v.lower(), w.lower(), inference);
    }
    return one.equals(other);
  }

  private boolean sameClass(ClassType one, ClassType other, @Nullable Inference inference) {
    if (!one.name().equals(other.name())) {
      return false;
    }
    int size = one.arguments().size();
    if (size != other.arguments().size()) {
      return true;
    }
    boolean all = true;
    for (int i = 0; i < size; i++) {
      all &= isSame(one.arguments().get(i), other.arguments().get(i), inference);
    }
    return all;
  }

  private boolean sameBound(
      @Nullable Type one, @Nullable Type other, @Nullable Inference inference) {
    Type a = one == null ? ClassType.OBJECT : one;
    Type b = other == null ? ClassType.OBJECT : other;
    return isSame(a, b, inference);
  }

  private static Type upper(WildcardType wildcard) {
    return wildcard.upper() == null ? ClassType.OBJECT : wildcard.upper();
  }
}
