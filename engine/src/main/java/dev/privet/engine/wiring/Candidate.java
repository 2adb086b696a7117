package dev.privet.engine.wiring;

import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A method around which advice may run. */
record Candidate(
    MethodDeclaration method, TypeDeclaration type, Set<String> beanNames, Hierarchy hierarchy) {

  static String shown(Type type) {
    return Types.name(type).replace('$', '.');
  }

  /** Whether the arguments are what a pattern says; names of formals are bound to them. */
  boolean arguments(
      List<String> patterns, Map<String, Type> formals, Map<String, Pointcut.Bound> bound) {
    List<Parameter> given = method.parameters();
    int gap = patterns.indexOf("..");
    if (gap < 0 ? patterns.size() != given.size() : patterns.size() - 1 > given.size()) {
      return false;
    }
    for (int i = 0; i < patterns.size(); i++) {
      int at = gap >= 0 && i > gap ? given.size() - patterns.size() + i : i;
      if (i != gap && !argument(patterns.get(i), at, formals, bound)) {
        return false;
      }
    }
    return true;
  }

  private boolean argument(
      String pattern, int at, Map<String, Type> formals, Map<String, Pointcut.Bound> bound) {
    Type given = method.parameters().get(at).type();
    Type formal = formals.get(pattern);
    if (formal != null) {
      bound.put(pattern, new Pointcut.Bound(at));
    }
    return formal == null
        ? TypePattern.parse(pattern + (pattern.endsWith("+") ? "" : "+")).matches(given, hierarchy)
        : canBe(given, formal);
  }

  /** What an argument is when the method runs may be below what it is declared to be. */
  private boolean canBe(Type given, Type formal) {
    String a = Types.name(given);
    String b = Types.name(formal);
    return hierarchy.isSubtype(a, b) || hierarchy.isSubtype(b, a);
  }
}
