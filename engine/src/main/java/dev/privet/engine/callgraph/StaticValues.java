package dev.privet.engine.callgraph;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;

/**
 * Which final static fields' values are followed: texts and containers, not loggers and services.
 */
public final class StaticValues {

  private StaticValues() {}

  public static boolean areFollowed(Hierarchy hierarchy, Type type) {
    String name = Types.name(type);
    return type instanceof ArrayType
        || Types.isText(type)
        || hierarchy.isSubtype(name, "java.util.Map")
        || hierarchy.isSubtype(name, "java.util.Collection");
  }
}
