package dev.privet.engine.frontend;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import java.util.List;
import java.util.Optional;

/**
 * What every expression of one top-level type's bodies means. Not thread-safe: one per worker and
 * top-level type.
 */
public interface Attribution {

  /** The type of an expression after inference; {@code UnknownType} where it could not be found. */
  Type typeOf(Expression expression);

  /**
   * The type of a variable: its declarator, a parameter (also a lambda's implicit one), a type
   * pattern, a resource, a for-each variable.
   */
  Type typeOfVariable(Node declaration);

  /** What a simple name or a field access means. */
  Meaning meaningOf(Expression nameOrFieldAccess);

  /**
   * The target of a {@code MethodCallExpr}, {@code ObjectCreationExpr}, {@code
   * ExplicitConstructorInvocationStmt}, {@code MethodReferenceExpr} or {@code
   * EnumConstantDeclaration}. Empty where nothing is known, not even a name.
   */
  Optional<Target> targetOf(Node call);

  /** The function a lambda or method reference implements. */
  Optional<Function> functionOf(Expression lambdaOrReference);

  /** A constant expression's value: {@code String} or boxed primitive. */
  Optional<Object> constantOf(Expression expression);

  /** What a name means. */
  sealed interface Meaning {
    /** A local variable, parameter or pattern variable, by its declaring node. */
    record Local(Node declaration) implements Meaning {}

    /**
     * A field.
     *
     * @param field found in the hierarchy of {@code receiverType}
     * @param implicitReceiver of a simple name of an instance field: the class whose {@code this}
     *     (possibly an enclosing one) holds it
     */
    record Field(FieldDeclaration field, Type receiverType, Optional<String> implicitReceiver)
        implements Meaning {}

    /** {@code array.length}. */
    record Length(ArrayType array) implements Meaning {}

    /** A type name, binary. */
    record TypeName(String type) implements Meaning {}

    /** A package name. */
    record PackageName(String name) implements Meaning {}

    /** Not found. */
    record Unknown(String name) implements Meaning {}
  }

  /**
   * A call's target.
   *
   * @param varargs whether this call passes its tail one by one to a varargs parameter
   * @param parameterTypes of the declared method, with type arguments applied
   * @param implicitReceiver of an unqualified instance call: the class whose {@code this} (possibly
   *     an enclosing one) is the receiver
   */
  record Target(
      Callee callee,
      boolean varargs,
      List<Type> parameterTypes,
      Optional<String> implicitReceiver) {
    public Target {
      parameterTypes = List.copyOf(parameterTypes);
    }
  }

  /** A function type: the interface's single abstract method with type arguments applied. */
  record Function(
      Type interfaceType, MethodKey method, List<Type> parameterTypes, Type returnType) {
    public Function {
      parameterTypes = List.copyOf(parameterTypes);
    }
  }
}
