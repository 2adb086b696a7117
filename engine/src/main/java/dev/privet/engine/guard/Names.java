package dev.privet.engine.guard;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeVariable;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.util.List;
import java.util.Locale;

/** What the types of values say about the role they play at a check. */
final class Names {
  private static final List<String> SERVICES =
      List.of(
          "Service",
          "Manager",
          "Checker",
          "Client",
          "Gate",
          "Gateway",
          "Guard",
          "Registry",
          "Repository",
          "Dao",
          "Store",
          "Provider",
          "Evaluator",
          "Policy",
          "Validator",
          "Verifier",
          "Filter",
          "Interceptor",
          "Controller",
          "Handler",
          "Facade",
          "Helper",
          "Util",
          "Utils",
          "Api",
          "Sdk",
          "Config",
          "Properties",
          "Module",
          "Engine",
          "Component",
          "Resolver",
          "Factory",
          "Cache",
          "Ledger",
          "Flags",
          "Listener",
          "Job",
          "Resource",
          "Tracker",
          "Publisher",
          "Impl",
          "Application",
          "Adapter",
          "Processor",
          "Support",
          "Port",
          "Enforcer");

  /** Standing alone, these are roles of people. */
  private static final List<String> PERSONS = List.of("Client", "Manager", "Provider", "Guard");

  private static final List<String> PURPOSES =
      List.of("Purpose", "Scope", "ConsentType", "ConsentKind", "ConsentCategory", "Feature");

  private static final List<String> ANSWERS =
      List.of("Status", "State", "Decision", "Result", "Outcome", "Response", "Answer", "Choice");

  private Names() {}

  /** Whether a type is one that answers for anybody, not somebody. */
  static boolean isService(Type type) {
    String name = simple(type);
    return !PERSONS.contains(name) && SERVICES.stream().anyMatch(name::endsWith);
  }

  static boolean isPurpose(Type type) {
    String name = simple(type);
    return PURPOSES.stream().anyMatch(name::endsWith);
  }

  /** Whether a type is of answers, which may be a no, not of consents that somebody gave. */
  static boolean isAnswer(String type) {
    return ANSWERS.stream().anyMatch(type::endsWith);
  }

  static boolean isPurposeName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("purpose") || lower.endsWith("scope") || lower.endsWith("consenttype");
  }

  static boolean isBoolean(Type type) {
    return type == PrimitiveType.BOOLEAN || isClass(type, "java.lang.Boolean");
  }

  /** A box of one boolean: an optional, a future, a reactive value. */
  static boolean isBooleanBox(Type type) {
    return type instanceof ClassType box
        && box.arguments().size() == 1
        && isBoolean(box.arguments().get(0));
  }

  /** A type whose objects hold others: that such a box is there does not say that one is in it. */
  static boolean isBox(Type type) {
    return type instanceof ClassType box && !box.arguments().isEmpty();
  }

  static boolean isVoid(Type type) {
    return type == VoidType.VOID || isClass(type, "java.lang.Void");
  }

  static boolean isString(Type type) {
    return isClass(type, "java.lang.String");
  }

  static boolean isUnknown(Type type) {
    return type instanceof UnknownType || type instanceof TypeVariable;
  }

  static boolean isClass(Type type, String name) {
    return type instanceof ClassType classType && classType.name().equals(name);
  }

  /** Name without package and enclosing types; empty of what has none. */
  static String simple(Type type) {
    if (type instanceof ClassType classType) {
      return simple(classType.name());
    } else if (type instanceof ArrayType array) {
      return simple(array.element());
    }
    return type instanceof UnknownType ? simple(type.toString()) : "";
  }

  static String simple(String binaryName) {
    int cut = Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$'));
    return binaryName.substring(cut + 1);
  }
}
