package dev.privet.engine.frontend.attribute;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.privet.engine.frontend.Attribution.Meaning;
import dev.privet.engine.frontend.Declarations.Extensions;
import dev.privet.engine.frontend.attribute.Operand.Part;
import dev.privet.engine.frontend.attribute.Operand.Value;
import dev.privet.engine.frontend.types.Erasure;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls that Lombok's {@code @ExtensionMethod} rewrites: {@code text.blank()} becomes {@code
 * Texts.blank(text)}, in the syntax as well, so that lowering sees a static call.
 */
final class Extended {

  private final Session session;
  private @Nullable TypeDeclaration body;
  private Extensions extensions = Extensions.NONE;

  Extended(Session session) {
    this.session = session;
  }

  /** Whether a call of a value's own method comes before the extensions. */
  boolean yields(Scope scope) {
    return !in(scope).first();
  }

  /** The static call that a call on a value stands for; null if no extension fits. */
  @Nullable Operand call(MethodCallExpr call, Expression receiver, Type type, Scope scope) {
    for (ClassType provider : in(scope).providers()) {
      if (fits(provider, call.getNameAsString(), type)) {
        Expression name = Syntax.qualified(provider.name(), receiver);
        session.results.meaning(name, new Meaning.TypeName(provider.name()));
        session.results.type(name, provider);
        call.setScope(name);
        call.getArguments().addFirst(receiver);
        List<Part> arguments = new ArrayList<>();
        arguments.add(new Part(receiver, new Value(type)));
        List<Expression> written = call.getArguments().subList(1, call.getArguments().size());
        arguments.addAll(session.expressions.parts(written, scope));
        return session.calls.invoke(call, new Site(provider, false, true, null), arguments, scope);
      }
    }
    return null;
  }

  private Extensions in(Scope scope) {
    TypeDeclaration around = scope.enclosingClass().type;
    if (around != null && around != body) {
      body = around;
      extensions = session.declarations.extensions(around);
    }
    return extensions;
  }

  private boolean fits(ClassType provider, String name, Type receiver) {
    for (MethodDeclaration method : session.members.methods(provider.name(), name)) {
      if (method.isStatic()
          && Modifier.isPublic(method.modifiers())
          && !method.parameters().isEmpty()) {
        Type first = Erasure.of(session.hierarchy, method.parameters().get(0).type());
        if (session.subtyping.isCompatible(receiver, first, true, null)) {
          return true;
        }
      }
    }
    return false;
  }
}
