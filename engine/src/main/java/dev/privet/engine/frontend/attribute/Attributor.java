package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.body.TypeDeclaration;
import dev.privet.engine.frontend.Attribution;
import dev.privet.engine.frontend.Declarations;
import dev.privet.engine.frontend.SourceUnit;
import dev.privet.engine.frontend.types.FunctionTypes;
import dev.privet.engine.frontend.types.Hierarchy;
import dev.privet.engine.frontend.types.Members;
import dev.privet.engine.program.Gap;
import java.util.function.Consumer;

/**
 * Attributes the bodies of top-level types. Thread-safe: workers of a module share one, so that
 * members are looked up once.
 */
public final class Attributor {

  private final Declarations declarations;
  private final Hierarchy hierarchy;
  private final Members members;
  private final FunctionTypes functions;

  public Attributor(Declarations declarations) {
    this.declarations = declarations;
    this.hierarchy = new Hierarchy(declarations);
    this.members = new Members(hierarchy);
    this.functions = new FunctionTypes(hierarchy, members);
  }

  /** Attributes one type, where nothing is to be shared. */
  public static Attribution attribute(
      Declarations declarations, SourceUnit unit, TypeDeclaration<?> topLevel, Consumer<Gap> gaps) {
    return new Attributor(declarations).attribute(unit, topLevel, gaps);
  }

  /**
   * Attributes all bodies below a top-level type. Never throws because of the code.
   *
   * @param gaps takes unresolved calls and names and missing types, in the order of the source
   */
  public Attribution attribute(SourceUnit unit, TypeDeclaration<?> topLevel, Consumer<Gap> gaps) {
    Session session = new Session(declarations, hierarchy, members, functions, gaps);
    new Bodies(session).type(topLevel, null);
    session.creations.visitRest();
    return session.results;
  }
}
