package dev.privet.engine.metamorphic;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The same program cut into other methods and classes. */
final class Members {

  /** Words by which a name may say something, of the data, the consent or what a method does. */
  static final Pattern SPEAKING =
      Pattern.compile(
          "(?i).*(consent|allow|grant|permit|opt|agree|accept|mask|hash|redact|anonym|token|crypt"
              + "|pseudo|digest|require|check|ensure|assert|valid|verif|minor|child|adult|age|name"
              + "|mail|phone|address|text|body|message|content|user|customer|patient|person|^is|^has"
              + "|^get|^set|^with|^on|^to[A-Z]|^of|^from|^find|^load|^build|track|withdr|revoke"
              + "|refus|deny|default|clean|strip|scrub|sanit|obfus|safe|guard).*");

  private Members() {}

  static List<Rewriting> all() {
    return List.of(
        new Rewriting("extract method", Members::extract),
        new Rewriting("split to another class", Members::split),
        new Rewriting("interface in between", Members::between),
        new Rewriting("reorder members", Members::reorder),
        new Rewriting("rename methods", Members::renameMethods),
        new Rewriting("rename classes", Members::renameClasses));
  }

  /** A statement that is a call becomes a method that takes the locals it uses. */
  private static void extract(CompilationUnit unit, Choice choice) {
    for (ExpressionStmt statement : unit.findAll(ExpressionStmt.class)) {
      MethodDeclaration around = statement.findAncestor(MethodDeclaration.class).orElse(null);
      if (around == null
          || !(statement.getExpression() instanceof MethodCallExpr)
          || !(statement.getParentNode().orElse(null) instanceof BlockStmt)
          || statement.findAncestor(LambdaExpr.class).isPresent()
          || !statement.findAll(AssignExpr.class).isEmpty()
          || !(around.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration type)
          || type.isInterface()) {
        continue;
      }
      Map<String, Type> used = used(around, statement);
      if (used.values().stream().anyMatch(Type::isVarType) || !choice.takes()) {
        continue;
      }
      String name = choice.name("step");
      MethodDeclaration extracted = type.addMethod(name, Modifier.Keyword.PRIVATE);
      extracted.setStatic(around.isStatic());
      extracted.setTypeParameters(
          new NodeList<>(around.getTypeParameters().stream().map(one -> one.clone()).toList()));
      extracted.setThrownExceptions(
          new NodeList<>(around.getThrownExceptions().stream().map(one -> one.clone()).toList()));
      NodeList<Expression> arguments = new NodeList<>();
      used.forEach(
          (local, localType) -> {
            extracted.addParameter(localType.clone(), local);
            arguments.add(new NameExpr(local));
          });
      statement.replace(new ExpressionStmt(new MethodCallExpr(null, name, arguments)));
      extracted.setBody(new BlockStmt(NodeList.nodeList((Statement) statement)));
    }
  }

  private static Map<String, Type> used(MethodDeclaration around, Node statement) {
    Map<String, Type> locals = new LinkedHashMap<>();
    for (Parameter parameter : around.getParameters()) {
      Type type = parameter.getType();
      locals.put(
          parameter.getNameAsString(), parameter.isVarArgs() ? new ArrayType(type.clone()) : type);
    }
    for (VariableDeclarator local : around.findAll(VariableDeclarator.class)) {
      locals.put(local.getNameAsString(), local.getType());
    }
    List<String> names =
        statement.findAll(NameExpr.class).stream().map(NameExpr::getNameAsString).toList();
    locals.keySet().retainAll(names);
    return locals;
  }

  /** A private static method goes to a class of its own. */
  private static void split(CompilationUnit unit, Choice choice) {
    for (MethodDeclaration method : calledByName(unit)) {
      if (method.isStatic() && choice.takes()) {
        ClassOrInterfaceDeclaration home =
            (ClassOrInterfaceDeclaration) method.getParentNode().orElseThrow();
        String name = choice.name("Other");
        for (MethodCallExpr call : calls(unit, method)) {
          call.setScope(new NameExpr(name));
        }
        method.remove();
        method.setPrivate(false);
        ClassOrInterfaceDeclaration other = new ClassOrInterfaceDeclaration();
        other.setName(name);
        other.setStatic(true);
        other.addMember(method);
        home.addMember(other);
      }
    }
  }

  /** A method is called through an interface of its own. */
  private static void between(CompilationUnit unit, Choice choice) {
    for (MethodDeclaration method : calledByName(unit)) {
      if (!method.getTypeParameters().isEmpty() || !choice.takes()) {
        continue;
      }
      ClassOrInterfaceDeclaration home =
          (ClassOrInterfaceDeclaration) method.getParentNode().orElseThrow();
      String name = choice.name("Between");
      String owner = method.isStatic() ? home.getNameAsString() : "this";
      String reference = "((" + name + ") " + owner + "::" + method.getNameAsString() + ")";
      for (MethodCallExpr call : calls(unit, method)) {
        call.setScope(StaticJavaParser.parseExpression(reference));
      }
      MethodDeclaration declared = method.clone();
      declared.setModifiers(new NodeList<>());
      declared.setAnnotations(new NodeList<>());
      declared.removeBody();
      ClassOrInterfaceDeclaration between = new ClassOrInterfaceDeclaration();
      between.setName(name);
      between.setInterface(true);
      between.addMember(declared);
      home.addMember(between);
    }
  }

  private static void reorder(CompilationUnit unit, Choice choice) {
    for (ClassOrInterfaceDeclaration type : unit.findAll(ClassOrInterfaceDeclaration.class)) {
      if (choice.takes()) {
        List<BodyDeclaration<?>> others = new ArrayList<>();
        List<BodyDeclaration<?>> fields = new ArrayList<>();
        for (BodyDeclaration<?> member : type.getMembers()) {
          (member.isFieldDeclaration() || member.isInitializerDeclaration() ? fields : others)
              .add(member);
        }
        Collections.shuffle(others, choice.random());
        others.addAll(fields);
        type.setMembers(new NodeList<>(others));
      }
    }
  }

  private static void renameMethods(CompilationUnit unit, Choice choice) {
    for (MethodDeclaration method : calledByName(unit)) {
      String old = method.getNameAsString();
      if (!SPEAKING.matcher(old).matches() && choice.takes()) {
        String name = choice.name("step");
        calls(unit, method).forEach(call -> call.setName(name));
        unit.findAll(MethodReferenceExpr.class, one -> one.getIdentifier().equals(old))
            .forEach(one -> one.setIdentifier(name));
        method.setName(name);
      }
    }
  }

  /** Helpers inside the program's own class; what a class holds is told by other names too. */
  private static void renameClasses(CompilationUnit unit, Choice choice) {
    for (ClassOrInterfaceDeclaration type : unit.findAll(ClassOrInterfaceDeclaration.class)) {
      String old = type.getNameAsString();
      boolean plain =
          type.isNestedType() && type.getExtendedTypes().isEmpty() && type.getFields().isEmpty();
      if (plain && !SPEAKING.matcher(old).matches() && choice.takes()) {
        String name = choice.name("Part");
        unit.findAll(SimpleName.class, one -> one.getIdentifier().equals(old))
            .forEach(one -> one.setIdentifier(name));
      }
    }
  }

  /** Private methods of classes, with a name of their own, that are called by that name only. */
  private static List<MethodDeclaration> calledByName(CompilationUnit unit) {
    List<MethodDeclaration> found = new ArrayList<>();
    for (MethodDeclaration method : unit.findAll(MethodDeclaration.class)) {
      String name = method.getNameAsString();
      boolean only =
          unit.findAll(MethodDeclaration.class, one -> one.getNameAsString().equals(name)).size()
              == 1;
      boolean apart =
          calls(unit, method).stream().allMatch(call -> call.getScope().isEmpty())
              && unit.findAll(MethodReferenceExpr.class, one -> one.getIdentifier().equals(name))
                  .isEmpty();
      boolean free = method.getAnnotations().isEmpty() && !method.isPublic();
      if (only
          && apart
          && free
          && !calls(unit, method).isEmpty()
          && !method.isAbstract()
          && method.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration home
          && !home.isInterface()) {
        found.add(method);
      }
    }
    return found;
  }

  private static List<MethodCallExpr> calls(CompilationUnit unit, MethodDeclaration method) {
    return unit.findAll(
        MethodCallExpr.class, call -> call.getNameAsString().equals(method.getNameAsString()));
  }
}
