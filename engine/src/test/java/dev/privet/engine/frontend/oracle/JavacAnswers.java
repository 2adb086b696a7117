package dev.privet.engine.frontend.oracle;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** What javac resolves, by place. */
final class JavacAnswers {

  private final Map<Place, Answer> answers = new HashMap<>();
  private final Map<String, Lines> lines = new HashMap<>();
  private int errors;
  private Trees trees;
  private JavacTask task;

  private JavacAnswers() {}

  /**
   * Attributes files.
   *
   * @param processors jars with annotation processors; none run if empty
   */
  static JavacAnswers of(List<Path> files, List<Path> classpath, List<Path> processors)
      throws IOException {
    JavacAnswers result = new JavacAnswers();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(d -> {}, Locale.ROOT, StandardCharsets.UTF_8)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classpath);
      List<String> options =
          new ArrayList<>(List.of("-implicit:none", "-nowarn", "-XDshould-stop.ifError=FLOW"));
      if (processors.isEmpty()) {
        options.add("-proc:none");
      } else {
        manager.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, processors);
      }
      result.task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  d -> result.errors += d.getKind() == Diagnostic.Kind.ERROR ? 1 : 0,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      Iterable<? extends CompilationUnitTree> units = result.task.parse();
      result.task.analyze();
      result.trees = Trees.instance(result.task);
      for (CompilationUnitTree unit : units) {
        result.scan(unit);
      }
    }
    return result;
  }

  Map<Place, Answer> answers() {
    return answers;
  }

  /** How many errors javac told; where it has no answer, nothing is compared. */
  int errors() {
    return errors;
  }

  Lines lines(String file) {
    return lines.get(file);
  }

  private void scan(CompilationUnitTree unit) {
    String file = Path.of(unit.getSourceFile().toUri()).toString();
    try {
      lines.put(file, new Lines(unit.getSourceFile().getCharContent(true).toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new Scanner(unit, file).scan(unit, null);
  }

  private final class Scanner extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final String file;
    private final SourcePositions positions = trees.getSourcePositions();

    Scanner(CompilationUnitTree unit, String file) {
      this.unit = unit;
      this.file = file;
    }

    @Override
    public Void visitImport(ImportTree node, Void unused) {
      return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree node, Void unused) {
      return null;
    }

    @Override
    public Void visitMethod(MethodTree node, Void unused) {
      return positions.getEndPosition(unit, node) < 0 || isImplied(node)
          ? null
          : super.visitMethod(node, unused);
    }

    private boolean isImplied(MethodTree node) {
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      return node.getName().contentEquals("<init>")
          && positions.getStartPosition(unit, node) == positions.getStartPosition(unit, parent);
    }

    @Override
    public Void visitVariable(VariableTree node, Void unused) {
      if (trees.getElement(getCurrentPath()) instanceof VariableElement v
          && v.getKind() == ElementKind.ENUM_CONSTANT) {
        NewClassTree made = (NewClassTree) node.getInitializer();
        types(made.getArguments());
        made.getArguments().forEach(a -> scan(a, unused));
        if (made.getClassBody() != null) {
          scan(made.getClassBody(), unused);
        }
        return null;
      }
      return super.visitVariable(node, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
      Tree select = node.getMethodSelect();
      TreePath path = new TreePath(getCurrentPath(), select);
      String name =
          select instanceof MemberSelectTree member
              ? member.getIdentifier().toString()
              : select.toString();
      if (name.equals("this") || name.equals("super")) {
        if (!isWritten(select)) {
          return null;
        }
        add(Place.Kind.EXPLICIT_CONSTRUCTOR, positions.getStartPosition(unit, node), path);
      } else {
        add(Place.Kind.CALL, positions.getEndPosition(unit, select), path);
      }
      receiver(select);
      types(node.getArguments());
      return super.visitMethodInvocation(node, unused);
    }

    /** {@code super()} may be implied. */
    private boolean isWritten(Tree select) {
      int start = (int) positions.getStartPosition(unit, select);
      return select instanceof MemberSelectTree
          || lines.get(file).startsWith(select.toString(), start);
    }

    @Override
    public Void visitNewClass(NewClassTree node, Void unused) {
      add(Place.Kind.CONSTRUCTOR, positions.getEndPosition(unit, node), getCurrentPath());
      types(node.getArguments());
      return super.visitNewClass(node, unused);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree node, Void unused) {
      add(Place.Kind.REFERENCE, positions.getEndPosition(unit, node), getCurrentPath());
      type(node.getQualifierExpression());
      return super.visitMemberReference(node, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree node, Void unused) {
      add(Place.Kind.FIELD, positions.getEndPosition(unit, node), getCurrentPath());
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree node, Void unused) {
      add(Place.Kind.FIELD, positions.getEndPosition(unit, node), getCurrentPath());
      if (trees.getElement(getCurrentPath()) instanceof VariableElement) {
        receiver(node);
      }
      return super.visitMemberSelect(node, unused);
    }

    private void receiver(Tree select) {
      if (select instanceof MemberSelectTree member
          && !member.getIdentifier().contentEquals("class")) {
        type(member.getExpression());
      }
    }

    private void types(List<? extends Tree> expressions) {
      expressions.forEach(this::type);
    }

    /** The static type of an expression; not of a type, a package or {@code super}. */
    private void type(Tree expression) {
      TreePath path = TreePath.getPath(getCurrentPath(), expression);
      Element element = trees.getElement(path);
      boolean isValue =
          !(expression instanceof IdentifierTree || expression instanceof MemberSelectTree)
              || element instanceof VariableElement;
      long end = positions.getEndPosition(unit, expression);
      TypeMirror type = trees.getTypeMirror(path);
      boolean named = expression.toString().equals("super") || expression.toString().equals("this");
      if (!isValue
          || named
          || end < 0
          || type == null
          || expression.toString().endsWith(".super")
          || expression instanceof PrimitiveTypeTree
          || expression instanceof ArrayTypeTree
          || expression instanceof ParameterizedTypeTree) {
        return;
      }
      StringBuilder text = new StringBuilder();
      descriptor(type, text);
      if (text.indexOf("!") < 0) {
        answers.put(new Place(file, Place.Kind.TYPE, (int) end), Answer.ofType(text.toString()));
      }
    }

    private void add(Place.Kind kind, long offset, TreePath path) {
      Element element = trees.getElement(path);
      if (element == null || offset < 0) {
        return;
      }
      Answer answer = null;
      if (element instanceof ExecutableElement method
          && kind != Place.Kind.FIELD
          && method.getEnclosingElement() instanceof TypeElement) {
        answer = method(method);
      } else if (kind == Place.Kind.FIELD
          && element instanceof VariableElement field
          && (field.getKind() == ElementKind.FIELD || field.getKind() == ElementKind.ENUM_CONSTANT)
          && field.getEnclosingElement() instanceof TypeElement type
          && !field.getSimpleName().contentEquals("this")
          && !field.getSimpleName().contentEquals("super")
          && !field.getSimpleName().contentEquals("class")) {
        answer = new Answer(name(type), field.getSimpleName().toString(), "");
      }
      if (answer != null && !answer.owner().equals("Array") && !answer.descriptor().contains("!")) {
        answers.put(new Place(file, kind, (int) offset), answer);
      }
    }

    /** Of an anonymous class, the constructor it passes on to: known by their number. */
    private Answer method(ExecutableElement method) {
      TypeElement owner = (TypeElement) method.getEnclosingElement();
      StringBuilder text = new StringBuilder("(");
      method.getParameters().forEach(p -> descriptor(p.asType(), text));
      text.append(')');
      if (owner.getNestingKind() == NestingKind.ANONYMOUS
          && method.getKind() == ElementKind.CONSTRUCTOR) {
        TypeElement base = (TypeElement) ((DeclaredType) owner.getSuperclass()).asElement();
        return new Answer(name(base), "<init>", "/" + method.getParameters().size());
      }
      descriptor(method.getReturnType(), text);
      return new Answer(name(owner), method.getSimpleName().toString(), text.toString());
    }

    private String name(TypeElement type) {
      return task.getElements().getBinaryName(type).toString();
    }

    private void descriptor(TypeMirror type, StringBuilder into) {
      TypeMirror erased = task.getTypes().erasure(type);
      if (erased.getKind() == TypeKind.ERROR) {
        into.append('!');
      } else if (erased instanceof ArrayType array) {
        into.append('[');
        descriptor(array.getComponentType(), into);
      } else if (erased instanceof DeclaredType declared) {
        into.append('L')
            .append(name((TypeElement) declared.asElement()).replace('.', '/'))
            .append(';');
      } else if (erased.getKind() == TypeKind.BOOLEAN) {
        into.append('Z');
      } else if (erased.getKind() == TypeKind.LONG) {
        into.append('J');
      } else if (erased.getKind() == TypeKind.NULL) {
        into.append("null");
      } else if (erased.getKind() == TypeKind.BYTE
          || erased.getKind() == TypeKind.CHAR
          || erased.getKind() == TypeKind.SHORT
          || erased.getKind() == TypeKind.INT
          || erased.getKind() == TypeKind.FLOAT
          || erased.getKind() == TypeKind.DOUBLE
          || erased.getKind() == TypeKind.VOID) {
        into.append(erased.getKind().name().charAt(0));
      } else {
        into.append('!');
      }
    }
  }
}
