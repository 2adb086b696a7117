package dev.privet.engine.frontend.lower;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.VoidType;

/** Calls that the language makes without their being written. */
final class RuntimeCalls {

  private static final MethodKey ITERATOR =
      new MethodKey("java.lang.Iterable", "iterator", "()Ljava/util/Iterator;");
  private static final MethodKey HAS_NEXT = new MethodKey("java.util.Iterator", "hasNext", "()Z");
  private static final MethodKey NEXT =
      new MethodKey("java.util.Iterator", "next", "()Ljava/lang/Object;");
  private static final MethodKey CLOSE = new MethodKey("java.lang.AutoCloseable", "close", "()V");

  private RuntimeCalls() {}

  static Callee iterator(Type iterable, Type iterator) {
    return of(ITERATOR, iterable, iterator);
  }

  static Callee hasNext(Type iterator) {
    return of(HAS_NEXT, iterator, PrimitiveType.BOOLEAN);
  }

  static Callee next(Type iterator, Type element) {
    return of(NEXT, iterator, element);
  }

  static Callee close(Type resource) {
    return of(CLOSE, resource, VoidType.VOID);
  }

  private static Callee of(MethodKey method, Type receiver, Type result) {
    return new Callee(method, Callee.Dispatch.VIRTUAL, Callee.Certainty.RESOLVED, receiver, result);
  }
}
