package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import dev.privet.engine.frontend.declare.ImpliedMember.Printed;
import dev.privet.engine.frontend.declare.LombokType.Field;
import dev.privet.engine.frontend.declare.MemberList.Draft;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The methods that {@code @Delegate} takes over from what a field holds, or a method without
 * parameters returns: the public ones of the declared type, or of those listed, but those of {@code
 * Object}, of types excluded, and those that are written.
 */
final class LombokDelegates {

  private static final String DELEGATE = "Delegate";

  private final SourceType type;
  private final MemberList members;
  private final Set<String> excluded = new HashSet<>();

  private LombokDelegates(SourceType type, MemberList members) {
    this.type = type;
    this.members = members;
  }

  static void addTo(SourceType type, List<Field> fields, MemberList members) {
    for (Field field : fields) {
      LombokUse use = field.uses().get(DELEGATE);
      if (use != null && !field.declaration().isStatic()) {
        Printed source = new Printed.OfField(field.declaration().key());
        new LombokDelegates(type, members).add(use, source, field.declaration().type());
      }
    }
    for (Node member : TypeSyntax.members(type.node())) {
      if (member instanceof com.github.javaparser.ast.body.MethodDeclaration method
          && method.getParameters().isEmpty()) {
        LombokUse use = LombokUse.of(member, type.unit(), type.declarations()).get(DELEGATE);
        if (use != null) {
          Printed source = new Printed.OfMethod(type.keyOf(member));
          Type result = type.declarations().types().type(method.getType());
          new LombokDelegates(type, members).add(use, source, result);
        }
      }
    }
  }

  private void add(LombokUse use, Printed source, Type declared) {
    SourceDeclarations declarations = type.declarations();
    declarations
        .reading()
        .members(
            type,
            () -> {
              excluded.addAll(signatures(ClassType.OBJECT));
              listed(type, use.elements().get("excludes"))
                  .forEach(t -> excluded.addAll(signatures(t)));
              List<Type> types = listed(type, use.elements().get("types"));
              (types.isEmpty() ? List.of(declared) : types).forEach(each -> delegate(source, each));
            });
  }

  /** The types of class literals in an annotation of a type or of one of its members. */
  static List<Type> listed(SourceType type, @org.jspecify.annotations.Nullable Expression value) {
    List<Type> types = new ArrayList<>();
    if (value instanceof ArrayInitializerExpr several) {
      several.getValues().forEach(each -> types.addAll(listed(type, each)));
    } else if (value instanceof ClassExpr literal) {
      types.add(type.declarations().types().type(literal.getType()));
    }
    return types;
  }

  private Set<String> signatures(Type of) {
    Set<String> found = new HashSet<>();
    if (of instanceof ClassType c) {
      visit(c, new HashSet<>(), (method, arguments) -> found.add(signature(method)));
    }
    return found;
  }

  private static String signature(MethodDeclaration method) {
    String descriptor = method.key().descriptor();
    return method.name() + descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  private void delegate(Printed source, Type to) {
    if (to instanceof ClassType c) {
      visit(c, new HashSet<>(), (method, arguments) -> delegate(source, method, arguments));
    }
  }

  private void delegate(Printed source, MethodDeclaration method, Map<Type, Type> arguments) {
    int modifiers = method.modifiers();
    if (method.isConstructor()
        || method.isStatic()
        || !Modifier.isPublic(modifiers)
        || !excluded.add(signature(method))) {
      return;
    }
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter each : method.parameters()) {
      parameters.add(
          new Parameter(each.name(), Substitution.apply(each.type(), arguments), List.of()));
    }
    members.add(
        Draft.of(
                method.name(),
                Modifier.PUBLIC,
                parameters,
                Substitution.apply(method.returnType(), arguments))
            .withVarargs(method.varargs())
            .generic(method.typeParameters()),
        new ImpliedMember.Delegate(source, method.key()));
  }

  /** Takes a method with the type arguments that hold where it is declared. */
  private interface Taker {
    void take(MethodDeclaration method, Map<Type, Type> arguments);
  }

  private void visit(ClassType seen, Set<String> done, Taker taker) {
    TypeDeclaration declared = type.declarations().find(seen.name()).orElse(null);
    if (declared == null || !done.add(seen.name())) {
      return;
    }
    Map<Type, Type> arguments = new HashMap<>();
    int given = Math.min(seen.arguments().size(), declared.typeParameters().size());
    for (int i = 0; i < given; i++) {
      arguments.put(declared.typeParameters().get(i).variable(), seen.arguments().get(i));
    }
    declared.methods().forEach(method -> taker.take(method, arguments));
    List<Type> above = new ArrayList<>();
    declared.superclass().ifPresent(above::add);
    above.addAll(declared.interfaces());
    for (Type each : above) {
      if (Substitution.apply(each, arguments) instanceof ClassType c) {
        visit(c, done, taker);
      }
    }
  }
}
