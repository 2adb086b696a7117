package dev.privet.engine.frontend.attribute;

import dev.privet.engine.ir.Callee.Dispatch;
import dev.privet.engine.program.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a call looks for its method.
 *
 * @param type the receiver's type, or the type named
 * @param isSuper {@code super.m()}
 * @param isStaticOnly a type name stands before the dot
 * @param implicitReceiver of an unqualified call: the class it was found in
 */
record Site(Type type, boolean isSuper, boolean isStaticOnly, @Nullable String implicitReceiver) {

  static Site of(Type type) {
    return new Site(type, false, false, null);
  }

  Dispatch dispatch(Candidate candidate) {
    if (candidate.method().isStatic()) {
      return Dispatch.STATIC;
    }
    boolean exact =
        isSuper
            || candidate.method().isConstructor()
            || java.lang.reflect.Modifier.isPrivate(candidate.method().modifiers());
    return exact ? Dispatch.SPECIAL : Dispatch.VIRTUAL;
  }

  Optional<String> implicit(Candidate candidate) {
    return candidate.method().isStatic() ? Optional.empty() : Optional.ofNullable(implicitReceiver);
  }
}
