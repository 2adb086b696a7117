package dev.privet.engine.finding;

import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.frontend.LoweredModule.LineComment;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the code itself asks not to be told: annotations on the sink's method, field or an enclosing
 * type, and comments at the sink. A comment needs a reason; an annotation stands for itself, as the
 * language knows it. What suppresses nothing is told, lest it hide the next finding.
 */
public final class Suppressions {

  /** How far up a statement's first line is looked for. */
  private static final int MAX_STATEMENT_LINES = 30;

  private final SourceText sources;
  private final List<SuppressionAnnotation> annotations = new ArrayList<>();
  private final Map<String, Map<Integer, SuppressionComment>> comments = new HashMap<>();
  private final List<Diagnostic> malformed = new ArrayList<>();
  private final Map<String, String> outer = new HashMap<>();

  private Suppressions(SourceText sources) {
    this.sources = sources;
  }

  /** Those of a project's modules. */
  public static Suppressions of(List<LoweredModule> modules, SourceText sources) {
    List<TypeDeclaration> types = new ArrayList<>();
    List<MethodBody> bodies = new ArrayList<>();
    List<LineComment> comments = new ArrayList<>();
    for (LoweredModule module : modules) {
      types.addAll(module.sourceTypes());
      bodies.addAll(module.bodies());
      comments.addAll(module.comments());
    }
    return of(types, bodies, comments, sources);
  }

  /**
   * Those of declarations and comments.
   *
   * @param bodies tell how far a method reaches, for what is nested in it; may be empty
   */
  public static Suppressions of(
      List<TypeDeclaration> types,
      List<MethodBody> bodies,
      List<LineComment> comments,
      SourceText sources) {
    Suppressions suppressions = new Suppressions(sources);
    Map<MethodKey, Position> extents = new HashMap<>();
    for (MethodBody body : bodies) {
      extents.putIfAbsent(body.key(), body.position());
    }
    for (TypeDeclaration type : types) {
      suppressions.addType(type, extents);
    }
    for (LineComment comment : comments) {
      SuppressionComment.parse(comment).ifPresent(suppressions::addComment);
    }
    return suppressions;
  }

  /** Findings in their order, the suppressed ones marked, and what is to be told. */
  public record Applied(List<Finding> findings, List<Diagnostic> diagnostics) {
    public Applied {
      findings = List.copyOf(findings);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Marks what is suppressed; a finding that is already suppressed stays as it is.
   *
   * @param rules ids and names of all there are
   */
  public Applied apply(List<Finding> findings, Set<String> rules) {
    Set<Object> used = new HashSet<>();
    List<Finding> marked = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      Optional<Suppression> byComment = byComment(finding, used);
      Optional<Suppression> byAnnotation = byAnnotation(finding, used);
      Optional<Suppression> found = byComment.isPresent() ? byComment : byAnnotation;
      marked.add(
          finding.isOpen() && found.isPresent() ? finding.withSuppression(found.get()) : finding);
    }
    List<Diagnostic> told = new ArrayList<>(malformed);
    told.addAll(unused(used, rules));
    told.sort(null);
    return new Applied(marked, told);
  }

  private void addType(TypeDeclaration type, Map<MethodKey, Position> extents) {
    type.outer().ifPresent(name -> outer.put(type.name(), name));
    add(
        SuppressionAnnotation.rules(type.annotations()),
        type.name(),
        Optional.empty(),
        type.position(),
        false);
    for (MethodDeclaration method : type.methods()) {
      Optional<Position> extent = Optional.ofNullable(extents.get(method.key()));
      add(
          SuppressionAnnotation.rules(method.annotations()),
          type.name(),
          Optional.of(method.key()),
          extent.or(method::position),
          true);
    }
    List<Position> members = memberPositions(type);
    for (FieldDeclaration field : type.fields()) {
      add(
          SuppressionAnnotation.rules(field.annotations()),
          type.name(),
          Optional.empty(),
          field.position().map(start -> untilNext(start, members)),
          true);
    }
  }

  private static List<Position> memberPositions(TypeDeclaration type) {
    List<Position> positions = new ArrayList<>();
    type.fields().forEach(field -> field.position().ifPresent(positions::add));
    type.methods().forEach(method -> method.position().ifPresent(positions::add));
    positions.sort(null);
    return positions;
  }

  /** A field reaches, with its initialiser, until the next member. */
  private static Position untilNext(Position field, List<Position> members) {
    for (Position next : members) {
      if (next.compareTo(field) > 0) {
        return new Position(
            field.file(), field.line(), field.column(), next.line(), next.column() - 1);
      }
    }
    return new Position(field.file(), field.line(), field.column(), Integer.MAX_VALUE, 0);
  }

  private void add(
      Set<String> rules,
      String type,
      Optional<MethodKey> method,
      Optional<Position> extent,
      boolean member) {
    if (!rules.isEmpty()) {
      annotations.add(new SuppressionAnnotation(rules, type, method, extent, member));
    }
  }

  private void addComment(SuppressionComment comment) {
    if (comment.isComplete()) {
      comments
          .computeIfAbsent(comment.position().file(), f -> new HashMap<>())
          .put(comment.position().line(), comment);
      return;
    }
    String rules = comment.rules().isEmpty() ? "RULE" : String.join(", ", comment.rules());
    String missing = comment.rules().isEmpty() ? "a rule and a reason are" : "a reason is";
    malformed.add(
        new Diagnostic(
            Diagnostic.Kind.MALFORMED_SUPPRESSION,
            "This comment suppresses nothing: "
                + missing
                + " required, as in // privet:ignore "
                + rules
                + ": why it may stay.",
            Optional.of(comment.position())));
  }

  private Optional<Suppression> byAnnotation(Finding finding, Set<Object> used) {
    Optional<SuppressionAnnotation> found = Optional.empty();
    for (SuppressionAnnotation annotation : annotations) {
      if (names(annotation.rules(), finding) && covers(annotation, finding)) {
        used.add(annotation);
        found = Optional.of(annotation);
      }
    }
    return found.map(
        annotation ->
            new Suppression(Suppression.Kind.ANNOTATION, AnnotationReason.of(annotation, sources)));
  }

  private boolean covers(SuppressionAnnotation annotation, Finding finding) {
    Position sink = finding.position();
    if (annotation.extent().isPresent() && !annotation.extent().get().file().equals(sink.file())) {
      return false;
    }
    if (annotation.extent().filter(extent -> contains(extent, sink)).isPresent()) {
      return true;
    }
    return annotation.member()
        ? annotation.method().filter(finding.method()::equals).isPresent()
        : isWithin(finding.method().owner(), annotation.type());
  }

  private boolean isWithin(String type, String enclosing) {
    String at = type;
    Set<String> seen = new HashSet<>();
    while (at != null && seen.add(at)) {
      if (at.equals(enclosing)) {
        return true;
      }
      at = outer.get(at);
    }
    return false;
  }

  private static boolean contains(Position extent, Position inner) {
    boolean starts =
        extent.line() < inner.line()
            || (extent.line() == inner.line() && extent.column() <= inner.column());
    boolean ends =
        extent.endLine() > inner.endLine()
            || (extent.endLine() == inner.endLine() && extent.endColumn() >= inner.endColumn());
    return starts && ends;
  }

  private Optional<Suppression> byComment(Finding finding, Set<Object> used) {
    Map<Integer, SuppressionComment> inFile = comments.get(finding.position().file());
    if (inFile == null) {
      return Optional.empty();
    }
    Optional<Suppression> found = Optional.empty();
    int first = firstLine(finding.position(), inFile);
    for (int line = finding.position().endLine(); line >= first; line--) {
      SuppressionComment comment = inFile.get(line);
      if (comment != null && names(comment.rules(), finding)) {
        used.add(comment);
        found = Optional.of(new Suppression(Suppression.Kind.COMMENT, comment.reason()));
      }
    }
    return found;
  }

  /**
   * The first line whose comment speaks of a sink: its statement's first line, and above it the
   * comments that stand alone on their lines.
   */
  private int firstLine(Position sink, Map<Integer, SuppressionComment> inFile) {
    int line = sink.line();
    int least = Math.max(1, line - MAX_STATEMENT_LINES);
    while (line > least && continuesBefore(sink.file(), line)) {
      line--;
    }
    while (line > least && inFile.containsKey(line - 1) && standsAlone(sink.file(), line - 1)) {
      line--;
    }
    return line;
  }

  private boolean standsAlone(String file, int line) {
    return sources.line(file, line).map(text -> text.strip().startsWith("//")).orElse(true);
  }

  /** Whether the statement that a line belongs to begins further up, as its text tells. */
  private boolean continuesBefore(String file, int line) {
    String above = sources.line(file, line - 1).map(String::strip).orElse("");
    int comment = above.indexOf("//");
    String code = (comment < 0 ? above : above.substring(0, comment)).strip();
    if (code.isEmpty() || code.startsWith("@") || code.startsWith("*") || code.endsWith("*/")) {
      return false;
    }
    char last = code.charAt(code.length() - 1);
    return last != ';' && last != '{' && last != '}' && last != ':' && !code.endsWith("->");
  }

  private static boolean names(Set<String> rules, Finding finding) {
    return rules.contains(finding.rule())
        || rules.contains(finding.ruleName())
        || rules.contains(SuppressionAnnotation.ALL);
  }

  private List<Diagnostic> unused(Set<Object> used, Set<String> known) {
    List<Diagnostic> told = new ArrayList<>();
    for (SuppressionAnnotation annotation : annotations) {
      if (!used.contains(annotation)) {
        told.add(unused("@SuppressWarnings", annotation.rules(), annotation.extent(), known));
      }
    }
    for (Map<Integer, SuppressionComment> inFile : comments.values()) {
      for (SuppressionComment comment : inFile.values()) {
        if (!used.contains(comment)) {
          told.add(
              unused("privet:ignore", comment.rules(), Optional.of(comment.position()), known));
        }
      }
    }
    return told;
  }

  private static Diagnostic unused(
      String form, Set<String> rules, Optional<Position> position, Set<String> known) {
    List<String> unknown =
        rules.stream()
            .filter(rule -> !known.contains(rule) && !rule.equals(SuppressionAnnotation.ALL))
            .toList();
    String told =
        unknown.isEmpty()
            ? " suppresses nothing here; remove it."
            : " suppresses nothing: no rule is called "
                + String.join(" or ", unknown)
                + "; the goal rules lists those there are.";
    return new Diagnostic(
        Diagnostic.Kind.UNUSED_SUPPRESSION,
        form + " of " + String.join(", ", rules) + told,
        position);
  }
}
