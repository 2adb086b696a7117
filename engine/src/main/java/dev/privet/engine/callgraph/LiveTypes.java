package dev.privet.engine.callgraph;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Types of the project that may have objects: created somewhere, or annotated, so that a framework
 * may create them, or extending a library's class, which is how servlets and the like are found.
 */
public final class LiveTypes {

  private static final Set<String> SILENT =
      Set.of("SuppressWarnings", "Deprecated", "FunctionalInterface", "NullMarked");

  private LiveTypes() {}

  public static Set<String> of(Collection<MethodBody> bodies, Hierarchy hierarchy) {
    Set<String> live = new HashSet<>();
    for (MethodBody body : bodies) {
      for (Instruction instruction : body.code()) {
        if (instruction instanceof Instruction.New made) {
          live.add(made.type().name());
        }
      }
    }
    for (TypeDeclaration type : hierarchy.projectTypes()) {
      boolean annotated = false;
      for (AnnotationUse annotation : type.annotations()) {
        annotated |= !SILENT.contains(annotation.simpleName());
      }
      String parent = type.superclass().map(Types::name).orElse("java.lang.Object");
      if (annotated || !(parent.equals("java.lang.Object") || hierarchy.isProject(parent))) {
        live.add(type.name());
      }
    }
    return live;
  }
}
