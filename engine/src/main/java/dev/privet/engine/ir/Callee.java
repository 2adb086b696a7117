package dev.privet.engine.ir;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;

/**
 * What a call names.
 *
 * @param method the declared method the compiler would choose; its owner is the declaring type. For
 *     {@link Certainty#MAYBE} the owner is the best known name of the receiver's type and the
 *     descriptor holds one {@code ?} an argument
 * @param receiverType static type of the receiver expression; of a static call or constructor, the
 *     type named
 * @param returnType the call's type with type arguments applied
 */
public record Callee(
    MethodKey method, Dispatch dispatch, Certainty certainty, Type receiverType, Type returnType) {

  /** How the target is found at run time. */
  public enum Dispatch {
    STATIC,
    /** Constructors, {@code super.m()}, private methods: exactly the named method. */
    SPECIAL,
    /** By the receiver's class. */
    VIRTUAL
  }

  /** How sure the frontend is. */
  public enum Certainty {
    RESOLVED,
    /** By name and arity only, because a type is not on the classpath. */
    MAYBE
  }
}
