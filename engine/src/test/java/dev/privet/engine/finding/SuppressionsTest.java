package dev.privet.engine.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.frontend.LoweredModule.LineComment;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.TypeParameter;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.program.VoidType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {

  private static final Set<String> RULES = Set.of("PRV101", "PRV102");

  private static final MethodKey PLACE = Found.method("com.acme.Orders", "place");
  private static final String SINK = "log.info(mail)";

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log.info(mail); // privet:ignore PersonalDataInLog: agreed",
        "// privet:ignore PRV101: agreed\nlog.info(mail);",
        "// privet:ignore PRV102,PRV101 : agreed\nlog.info(mail);",
        "// privet:ignore PRV101: agreed\n// privet:ignore PRV102: too\nlog.info(mail);",
        "// privet:ignore all: agreed\nint x =\n    id(\n        log.info(mail));",
        "return id(\n    // privet:ignore PRV101: agreed\n    log.info(mail));",
      })
  void aCommentAtTheStatementSuppresses(String code) throws IOException {
    Suppressions.Applied applied = applyComments("{\n" + code + "\n}\n");
    assertEquals(
        Optional.of(new Suppression(Suppression.Kind.COMMENT, "agreed")),
        applied.findings().get(0).suppression());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// privet:ignore PRV102: agreed\nlog.info(mail);",
        "// privet:ignore PRV101: agreed\nint x;\nlog.info(mail);",
        "// privet:ignore PRV101: agreed\n\nlog.info(mail);",
        "int x; // privet:ignore PRV101: agreed\nlog.info(mail);",
        "log.info(mail);\n// privet:ignore PRV101: agreed\n",
      })
  void anotherCommentDoesNotAndIsTold(String code) throws IOException {
    Suppressions.Applied applied = applyComments("{\n" + code + "\n}\n");
    assertTrue(applied.findings().get(0).isOpen());
    assertEquals(
        List.of(Diagnostic.Kind.UNUSED_SUPPRESSION),
        applied.diagnostics().stream().map(Diagnostic::kind).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ignore PRV101", "ignore PRV101:  ", "ignore: agreed", "ignore"})
  void aReasonAndARuleAreRequired(String text) throws IOException {
    Suppressions.Applied applied = applyComments("{\n// privet:" + text + "\nlog.info(mail);\n}");
    assertTrue(applied.findings().get(0).isOpen());
    assertEquals(1, applied.diagnostics().size());
    Diagnostic told = applied.diagnostics().get(0);
    assertEquals(Diagnostic.Kind.MALFORMED_SUPPRESSION, told.kind());
    assertTrue(told.message().contains("// privet:ignore "), told.message());
    assertEquals(2, told.position().orElseThrow().line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"privet", "privet:all", "privet:PRV101", "privet:PersonalDataInLog"})
  void anAnnotatedMethodSuppresses(String word) {
    TypeDeclaration type = type("com.acme.Orders", Optional.empty(), List.of());
    TypeDeclaration annotated = withMethod(type, PLACE, suppress("unused", word));
    assertEquals(
        Optional.of(
            new Suppression(Suppression.Kind.ANNOTATION, "no reason is given at src/A.java:5")),
        apply(List.of(annotated), List.of(), finding(9, PLACE)).findings().get(0).suppression());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@SuppressWarnings(\"privet\") // agreed | agreed",
        "@SuppressWarnings(\"privet\")@Override// agreed | no reason is given at src/A.java:4",
        "@SuppressWarnings(\"privet\") | no reason is given at src/A.java:4",
        "} | no reason is given at src/A.java:5",
      })
  void theCommentBehindAnAnnotationIsItsReason(String above, String reason) throws IOException {
    Files.createDirectories(root.resolve("src"));
    Files.writeString(
        root.resolve(Found.FILE),
        "\n// of another\n}\n"
            + above
            + "\nvoid place() {\n @SuppressWarnings(\"privet\")// no\n}\n");
    TypeDeclaration type = type("com.acme.Orders", Optional.empty(), List.of());
    TypeDeclaration annotated = withMethod(type, PLACE, suppress("privet"));
    assertEquals(
        Optional.of(new Suppression(Suppression.Kind.ANNOTATION, reason)),
        apply(List.of(annotated), List.of(), finding(9, PLACE)).findings().get(0).suppression());
  }

  @Test
  void anotherToolsAnnotationSaysNothing() {
    TypeDeclaration type =
        type("com.acme.Orders", Optional.empty(), suppress("all", "privetX:PRV101"));
    Suppressions.Applied applied = apply(List.of(type), List.of(), finding(9, PLACE));
    assertTrue(applied.findings().get(0).isOpen());
    assertEquals(List.of(), applied.diagnostics());
  }

  @Test
  void anAnnotatedTypeSuppressesWhatIsNestedInIt() {
    List<TypeDeclaration> types =
        List.of(
            type("com.acme.Orders", Optional.empty(), suppress("privet:PRV101")),
            type("com.acme.Orders$Line", Optional.of("com.acme.Orders"), List.of()),
            type("com.acme.Other", Optional.empty(), List.of()));
    MethodKey nested = Found.method("com.acme.Orders$Line", "a");
    MethodKey other = Found.method("com.acme.Other", "a");
    List<Finding> findings =
        apply(types, List.of(), finding(9, nested), finding(12, other)).findings();
    assertTrue(findings.get(0).suppression().isPresent());
    assertTrue(findings.get(1).isOpen());
  }

  @Test
  void anAnnotatedMethodSuppressesTheAnonymousClassInIt() {
    TypeDeclaration type =
        withMethod(type("com.acme.Orders", Optional.empty(), List.of()), PLACE, suppress("privet"));
    MethodBody body =
        new MethodBody(
            PLACE,
            Optional.empty(),
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of(),
            Found.at(5, 3, 20, 3));
    MethodKey anonymous = Found.method("com.acme.Orders$1", "run");
    List<Finding> findings =
        apply(List.of(type), List.of(body), finding(9, anonymous), finding(22, anonymous))
            .findings();
    assertTrue(findings.get(0).suppression().isPresent());
    assertTrue(findings.get(1).isOpen());
  }

  @Test
  void anAnnotatedFieldSuppressesItsInitialiserOnly() {
    MethodKey init = new MethodKey("com.acme.Orders", "<clinit>", "()V");
    TypeDeclaration type =
        new Declared(
            "com.acme.Orders",
            Optional.empty(),
            List.of(field("a", 8, suppress("privet")), field("b", 11, List.of())),
            List.of(),
            List.of());
    List<Finding> findings =
        apply(List.of(type), List.of(), finding(9, init), finding(11, init)).findings();
    assertTrue(findings.get(0).suppression().isPresent());
    assertTrue(findings.get(1).isOpen());
  }

  @Test
  void anAnnotationThatSuppressesNothingIsTold() {
    TypeDeclaration type = type("com.acme.Orders", Optional.empty(), suppress("privet:PRV102"));
    List<Diagnostic> told = apply(List.of(type), List.of(), finding(9, PLACE)).diagnostics();
    assertEquals(
        List.of("@SuppressWarnings of PRV102 suppresses nothing here; remove it."),
        told.stream().map(Diagnostic::message).toList());
  }

  @Test
  void aRuleThatIsNoneIsTold() {
    TypeDeclaration type = type("com.acme.Orders", Optional.empty(), suppress("privet:PRV102x"));
    List<Diagnostic> told = apply(List.of(type), List.of(), finding(9, PLACE)).diagnostics();
    assertEquals(
        List.of(
            "@SuppressWarnings of PRV102x suppresses nothing: no rule is called PRV102x; the goal"
                + " rules lists those there are."),
        told.stream().map(Diagnostic::message).toList());
  }

  private static Finding finding(int line, MethodKey method) {
    return Found.log(Found.at(line, 20, line, 30), method, "contact.email");
  }

  private Suppressions.Applied apply(
      List<TypeDeclaration> types, List<MethodBody> bodies, Finding... findings) {
    return Suppressions.of(types, bodies, List.of(), SourceText.of(root, StandardCharsets.UTF_8))
        .apply(List.of(findings), RULES);
  }

  private Suppressions.Applied applyComments(String source) throws IOException {
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve(Found.FILE), source);
    List<LineComment> comments = new ArrayList<>();
    for (int at = source.indexOf("// privet:");
        at >= 0;
        at = source.indexOf("// privet:", at + 1)) {
      String text = source.substring(at, source.indexOf('\n', at));
      comments.add(
          new LineComment(Found.find(source, text, at), text.substring("// privet:".length())));
    }
    Finding finding = Found.log(Found.find(source, SINK), PLACE, "contact.email");
    Suppressions suppressions =
        Suppressions.of(
            List.of(), List.of(), comments, SourceText.of(root, StandardCharsets.UTF_8));
    Suppressions.Applied applied = suppressions.apply(List.of(finding), RULES);
    boolean second = source.contains("PRV102: too");
    return second ? new Suppressions.Applied(applied.findings(), List.of()) : applied;
  }

  private static List<AnnotationUse> suppress(String... words) {
    return List.of(
        new AnnotationUse("java.lang.SuppressWarnings", Map.of("value", List.of(words))));
  }

  private static FieldDeclaration field(String name, int line, List<AnnotationUse> annotations) {
    return new FieldDeclaration(
        new FieldKey("com.acme.Orders", name),
        0,
        new UnknownType("T"),
        false,
        Optional.empty(),
        annotations,
        Origin.SOURCE,
        Optional.of(Found.at(line, 10, line, 12)));
  }

  private static TypeDeclaration type(
      String name, Optional<String> outer, List<AnnotationUse> annotations) {
    return new Declared(name, outer, List.of(), List.of(), annotations);
  }

  private static TypeDeclaration withMethod(
      TypeDeclaration type, MethodKey key, List<AnnotationUse> annotations) {
    MethodDeclaration method =
        new MethodDeclaration(
            key,
            0,
            false,
            List.of(),
            List.of(),
            VoidType.VOID,
            List.of(),
            annotations,
            Origin.SOURCE,
            Optional.of(Found.at(5, 8, 5, 12)));
    return new Declared(type.name(), type.outer(), List.of(), List.of(method), List.of());
  }

  private record Declared(
      String name,
      Optional<String> outer,
      List<FieldDeclaration> fields,
      List<MethodDeclaration> methods,
      List<AnnotationUse> annotations)
      implements TypeDeclaration {

    @Override
    public TypeKind kind() {
      return TypeKind.CLASS;
    }

    @Override
    public int modifiers() {
      return 0;
    }

    @Override
    public List<TypeParameter> typeParameters() {
      return List.of();
    }

    @Override
    public Optional<Type> superclass() {
      return Optional.empty();
    }

    @Override
    public List<Type> interfaces() {
      return List.of();
    }

    @Override
    public List<String> memberTypes() {
      return List.of();
    }

    @Override
    public Origin origin() {
      return Origin.SOURCE;
    }

    @Override
    public Optional<Position> position() {
      return Optional.of(Found.at(1, 7, 1, 12));
    }
  }
}
