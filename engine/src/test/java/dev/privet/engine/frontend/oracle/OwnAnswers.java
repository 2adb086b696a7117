package dev.privet.engine.frontend.oracle;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import dev.privet.engine.frontend.Attribution;
import dev.privet.engine.frontend.Attribution.Meaning;
import dev.privet.engine.frontend.Declarations;
import dev.privet.engine.frontend.SourceUnit;
import dev.privet.engine.frontend.attribute.Attributor;
import dev.privet.engine.frontend.types.Erasure;
import dev.privet.engine.frontend.types.Hierarchy;
import dev.privet.engine.ir.Callee;
import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.NullType;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.VoidType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the attribution resolves, by place. */
final class OwnAnswers {

  private final Map<Place, Answer> answers = new HashMap<>();
  private final Set<Place> places = new HashSet<>();
  private final Set<String> files = new HashSet<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Function<String, Lines> lines;
  private final Hierarchy hierarchy;

  private OwnAnswers(Function<String, Lines> lines, Hierarchy hierarchy) {
    this.lines = lines;
    this.hierarchy = hierarchy;
  }

  /**
   * Attributes all units.
   *
   * @param paths a unit's path to the one the lines are known by
   */
  static OwnAnswers of(
      Declarations declarations, Function<String, Lines> lines, UnaryOperator<String> paths) {
    OwnAnswers result = new OwnAnswers(lines, new Hierarchy(declarations));
    Attributor attributor = new Attributor(declarations);
    for (SourceUnit unit : declarations.units()) {
      for (TypeDeclaration<?> type : unit.tree().getTypes()) {
        Attribution attribution = attributor.attribute(unit, type, result.gaps::add);
        String file = paths.apply(unit.path());
        if (lines.apply(file) != null) {
          result.files.add(file);
          result.collect(type, attribution, file);
        }
      }
    }
    return result;
  }

  Map<Place, Answer> answers() {
    return answers;
  }

  /** All files that could be parsed. */
  Set<String> files() {
    return files;
  }

  /** All places that the sources have, answered or not. */
  Set<Place> places() {
    return places;
  }

  List<Gap> gaps() {
    return gaps;
  }

  private void collect(Node node, Attribution attribution, String file) {
    if (node instanceof MethodCallExpr call) {
      target(node, attribution, file, Place.Kind.CALL, end(call.getName(), file));
    } else if (node instanceof ObjectCreationExpr) {
      target(node, attribution, file, Place.Kind.CONSTRUCTOR, end(node, file));
    } else if (node instanceof ExplicitConstructorInvocationStmt) {
      target(node, attribution, file, Place.Kind.EXPLICIT_CONSTRUCTOR, start(node, file));
    } else if (node instanceof MethodReferenceExpr) {
      target(node, attribution, file, Place.Kind.REFERENCE, end(node, file));
    } else if (node instanceof FieldAccessExpr
        || node instanceof NameExpr
        || node instanceof TypeExpr) {
      field((Expression) node, attribution, file);
    }
    if (node instanceof Expression expression && isOperand(expression)) {
      type(expression, attribution, file);
    }
    for (Node child : node.getChildNodes()) {
      if (!(child instanceof AnnotationExpr)) {
        collect(child, attribution, file);
      }
    }
  }

  /** Whether an expression is an argument, a receiver, or stands before a double colon. */
  private static boolean isOperand(Expression node) {
    Node parent = node.getParentNode().orElse(null);
    if (parent instanceof NodeWithArguments<?> call && call.getArguments().contains(node)) {
      return true;
    }
    return parent instanceof MethodCallExpr
        || parent instanceof FieldAccessExpr
        || parent instanceof MethodReferenceExpr
        || parent instanceof ObjectCreationExpr
        || parent instanceof EnumConstantDeclaration;
  }

  private void type(Expression node, Attribution attribution, String file) {
    Place place = new Place(file, Place.Kind.TYPE, end(node, file));
    places.add(place);
    StringBuilder text = new StringBuilder();
    descriptor(Erasure.of(hierarchy, attribution.typeOf(node)), text);
    if (text.indexOf("!") < 0) {
      answers.put(place, Answer.ofType(text.toString()));
    }
  }

  private static void descriptor(Type erased, StringBuilder into) {
    if (erased instanceof PrimitiveType p) {
      into.append(p.descriptor());
    } else if (erased == VoidType.VOID) {
      into.append('V');
    } else if (erased == NullType.NULL) {
      into.append("null");
    } else if (erased instanceof ArrayType array) {
      into.append('[');
      descriptor(array.element(), into);
    } else if (erased instanceof ClassType c) {
      into.append('L').append(c.name().replace('.', '/')).append(';');
    } else {
      into.append('!');
    }
  }

  private void target(
      Node node, Attribution attribution, String file, Place.Kind kind, int offset) {
    places.add(new Place(file, kind, offset));
    attribution
        .targetOf(node)
        .filter(t -> t.callee().certainty() == Callee.Certainty.RESOLVED)
        .ifPresent(
            target -> {
              MethodKey key = target.callee().method();
              boolean anonymous =
                  node instanceof ObjectCreationExpr creation
                      && creation.getAnonymousClassBody().isPresent();
              String descriptor =
                  anonymous ? "/" + target.parameterTypes().size() : key.descriptor();
              answers.put(
                  new Place(file, kind, offset), new Answer(key.owner(), key.name(), descriptor));
            });
  }

  private void field(Expression node, Attribution attribution, String file) {
    places.add(new Place(file, Place.Kind.FIELD, end(node, file)));
    if (attribution.meaningOf(node) instanceof Meaning.Field field) {
      String owner = field.field().key().owner();
      answers.put(
          new Place(file, Place.Kind.FIELD, end(node, file)),
          new Answer(owner, field.field().name(), ""));
    }
  }

  private int end(Node node, String file) {
    Position end = node.getRange().orElseThrow().end;
    return lines.apply(file).offset(end.line, end.column) + 1;
  }

  private int start(Node node, String file) {
    Position begin = node.getRange().orElseThrow().begin;
    return lines.apply(file).offset(begin.line, begin.column);
  }
}
