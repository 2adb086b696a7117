package dev.privet.engine.cfg;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Handler;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.Memo;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which handlers an exception may arrive at. A checked exception comes only from what declares it
 * or one of its superclasses (JLS 11.2); everything may throw the others.
 */
public final class Thrown {
  private static final String THROWABLE = "java.lang.Throwable";
  private static final String EXCEPTION = "java.lang.Exception";

  /** Of methods that throw what they do not declare. */
  private static final String SNEAKY = "SneakyThrows";

  private final Hierarchy hierarchy;
  private final Memo<String, Boolean> checked = new Memo<>();

  /**
   * For the bodies of a program.
   *
   * @param hierarchy knows what methods declare, and the classes of what they throw
   */
  public Thrown(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /**
   * Whether what ends a block may throw something that a handler takes.
   *
   * @param last a call or throw, or what throws nothing but unchecked exceptions
   */
  boolean arrives(@Nullable Instruction last, Handler handler) {
    if (handler.types().isEmpty() || !handler.types().stream().allMatch(this::isChecked)) {
      return true;
    } else if (last instanceof Instruction.Throw thrown) {
      return fits(thrown.value().type(), handler);
    }
    return last instanceof Instruction.Call call
        && declared(call.callee())
            .map(all -> all.stream().anyMatch(one -> fits(one, handler)))
            .orElse(true);
  }

  /** What a method declares to throw; empty where it may throw anything. */
  private Optional<List<Type>> declared(Callee callee) {
    return callee.certainty() == Callee.Certainty.MAYBE
        ? Optional.empty()
        : hierarchy
            .method(callee.method())
            .filter(one -> !isSneaky(one))
            .map(MethodDeclaration::thrown);
  }

  private static boolean isSneaky(MethodDeclaration method) {
    return method.annotations().stream().map(AnnotationUse::simpleName).anyMatch(SNEAKY::equals);
  }

  private boolean fits(Type thrown, Handler handler) {
    return !(thrown instanceof ClassType one)
        || hierarchy.find(one.name()).isEmpty()
        || handler.types().stream()
            .anyMatch(
                type ->
                    type instanceof ClassType taken
                        && (hierarchy.isSubtype(one.name(), taken.name())
                            || hierarchy.isSubtype(taken.name(), one.name())));
  }

  /** Whether all of a class are checked exceptions; of one that is not seen whole nobody knows. */
  private boolean isChecked(Type type) {
    if (!(type instanceof ClassType one)) {
      return false;
    }
    return checked.of(one.name(), this::isCheckedClass);
  }

  private boolean isCheckedClass(String name) {
    List<String> above = hierarchy.supertypes(name);
    return !name.equals(THROWABLE)
        && !name.equals(EXCEPTION)
        && above.contains(THROWABLE)
        && !above.contains("java.lang.RuntimeException")
        && !above.contains("java.lang.Error");
  }
}
