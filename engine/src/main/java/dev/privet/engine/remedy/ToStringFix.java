package dev.privet.engine.remedy;

import dev.privet.engine.finding.Fix;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.PrimitiveType;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeKind;
import dev.privet.engine.program.Types;
import dev.privet.engine.summary.Program;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps fields out of their class's text: by {@code @ToString.Exclude} where Lombok makes it, by
 * stars in place of the field where it is written by hand.
 */
final class ToStringFix {

  private static final Set<String> MAKING_TEXT =
      Set.of("lombok.ToString", "lombok.Data", "lombok.Value");
  private static final String STARS = "\"***\"";

  private static final Set<String> BOXED =
      Set.of(
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  /** Calls that take any value as a part of a text. */
  private static final Set<String> TAKING_PARTS = Set.of("append", "add");

  private final Program program;
  private final SourceText sources;

  ToStringFix(Program program, SourceText sources) {
    this.program = program;
    this.sources = sources;
  }

  Optional<Fix> of(List<ReportedFlow> flows) {
    Map<FieldKey, List<Fix.Replacement>> changes = new LinkedHashMap<>();
    for (ReportedFlow flow : flows) {
      Optional<FieldKey> field = printed(flow);
      if (field.isEmpty()) {
        return Optional.empty();
      }
      List<Fix.Replacement> parts = changes.computeIfAbsent(field.get(), key -> replacements(key));
      if (parts.isEmpty()) {
        return Optional.empty();
      }
    }
    String names =
        String.join(" and ", changes.keySet().stream().map(FieldKey::name).distinct().toList());
    String owner = changes.keySet().iterator().next().owner();
    return Optional.of(
        new Fix(
            "Leave " + names + " out of the text of " + simple(owner),
            changes.values().stream().flatMap(List::stream).distinct().toList()));
  }

  private static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  /** The field that a flow's data is, if its own class's text is how it came out. */
  private static Optional<FieldKey> printed(ReportedFlow flow) {
    if (!(flow.place().step() instanceof Step.Field field)) {
      return Optional.empty();
    }
    String text = simple(field.key().owner()) + ".toString";
    return flow.steps().stream()
            .anyMatch(step -> step.kind() == Trace.Kind.RETURN && step.text().endsWith(text))
        ? Optional.of(field.key())
        : Optional.empty();
  }

  private List<Fix.Replacement> replacements(FieldKey field) {
    Optional<TypeDeclaration> owner = program.hierarchy().find(field.owner());
    Optional<MethodDeclaration> text =
        owner.stream()
            .flatMap(type -> type.methods().stream())
            .filter(method -> method.name().equals("toString") && method.parameters().isEmpty())
            .findFirst();
    if (owner.isEmpty() || text.isEmpty() || owner.get().kind() == TypeKind.RECORD) {
      return text.map(MethodDeclaration::key)
          .filter(key -> text.get().origin() == Origin.SOURCE)
          .map(key -> starred(key, field))
          .orElse(List.of());
    }
    return switch (text.get().origin()) {
      case SOURCE -> starred(text.get().key(), field);
      case IMPLIED -> excluded(owner.get(), field);
      case GENERATED_SOURCE, LIBRARY -> List.of();
    };
  }

  private List<Fix.Replacement> excluded(TypeDeclaration owner, FieldKey key) {
    Optional<FieldDeclaration> field =
        owner.fields().stream().filter(one -> one.key().equals(key)).findFirst();
    boolean lombok =
        owner.annotations().stream().anyMatch(use -> MAKING_TEXT.contains(use.type()))
            && owner.annotations().stream().noneMatch(ToStringFix::listsFields);
    boolean asked =
        field.stream()
            .flatMap(one -> one.annotations().stream())
            .anyMatch(use -> use.type().startsWith("lombok.ToString"));
    if (!lombok || asked || field.flatMap(FieldDeclaration::position).isEmpty()) {
      return List.of();
    }
    Position name = field.flatMap(FieldDeclaration::position).get();
    return CodeText.of(name.file(), sources)
        .flatMap(code -> annotated(code, name))
        .map(List::of)
        .orElse(List.of());
  }

  /** The older way, which does not go together with annotations on fields. */
  private static boolean listsFields(AnnotationUse use) {
    return use.type().equals("lombok.ToString")
        && (use.elements().containsKey("exclude") || use.elements().containsKey("of"));
  }

  /** The annotation before a declaration of one field alone. */
  private static Optional<Fix.Replacement> annotated(CodeText code, Position name) {
    Optional<CodeText.Span> span = code.span(name);
    if (span.isEmpty()) {
      return Optional.empty();
    }
    char next = code.code(code.after(span.get().to()));
    boolean alone = next == ';' || (next == '=' && isAlone(code, span.get().to()));
    if (!alone || code.code(code.before(span.get().from())) == ',') {
      return Optional.empty();
    }
    int start = span.get().from();
    while (start > 0 && ";{}".indexOf(code.code(start - 1)) < 0) {
      start--;
    }
    start = code.after(start);
    String annotation =
        TypeNames.imports(code, "lombok.ToString")
            ? "@ToString.Exclude"
            : "@lombok.ToString.Exclude";
    String between = code.indentation(start).map(blanks -> code.lineEnding() + blanks).orElse(" ");
    return Optional.of(new Fix.Replacement(code.position(start, start), annotation + between));
  }

  /** Whether an initialiser ends its declaration: no comma follows outside of brackets. */
  private static boolean isAlone(CodeText code, int from) {
    int depth = 0;
    for (int i = from; i < code.length(); i++) {
      char c = code.code(i);
      if (c == ';' && depth == 0) {
        return true;
      }
      if (c == ',' && depth == 0) {
        return false;
      }
      depth += "({[<".indexOf(c) >= 0 ? 1 : ")}]>".indexOf(c) >= 0 ? -1 : 0;
    }
    return false;
  }

  /** Stars wherever a body written by hand joins the field to its text. */
  private List<Fix.Replacement> starred(MethodKey method, FieldKey field) {
    MethodBody body = program.bodies().get(method);
    if (body == null) {
      return List.of();
    }
    List<Fix.Replacement> parts = new ArrayList<>();
    for (Instruction instruction : body.code()) {
      if (reads(instruction, field)) {
        Optional<Fix.Replacement> part =
            CodeText.of(instruction.position().file(), sources)
                .flatMap(code -> starred(code, instruction.position(), field.name()))
                .filter(made -> !isNumber(field) || followsText(made.region()));
        if (part.isEmpty()) {
          return List.of();
        }
        parts.add(part.get());
      }
    }
    return parts;
  }

  /** Plus signs between numbers add them up, and stars are no number. */
  private boolean isNumber(FieldKey field) {
    return program.hierarchy().find(field.owner()).stream()
        .flatMap(type -> type.fields().stream())
        .filter(one -> one.key().equals(field))
        .anyMatch(
            one -> one.type() instanceof PrimitiveType || BOXED.contains(Types.name(one.type())));
  }

  /** Whether a literal text stands before the plus sign before a read. */
  private boolean followsText(Position read) {
    Optional<CodeText> code = CodeText.of(read.file(), sources);
    int plus = code.flatMap(c -> c.span(read).map(span -> c.before(span.from()))).orElse(-1);
    return plus > 0
        && code.get().code(plus) == '+'
        && code.get().code(code.get().before(plus)) == '"';
  }

  private static boolean reads(Instruction instruction, FieldKey field) {
    return instruction instanceof Instruction.GetField get && get.field().equals(field)
        || instruction instanceof Instruction.Call call
            && call.arguments().isEmpty()
            && call.callee().method().owner().equals(field.owner())
            && isAccessor(call.callee().method().name(), field.name());
  }

  private static boolean isAccessor(String method, String field) {
    return method.equals(field) || method.equalsIgnoreCase("get" + field);
  }

  private static Optional<Fix.Replacement> starred(CodeText code, Position read, String field) {
    return code.span(read)
        .filter(span -> isRead(code.text(span), field) && isPart(code, span))
        .map(span -> new Fix.Replacement(read, STARS));
  }

  private static boolean isRead(String text, String field) {
    String plain = text.startsWith("this.") ? text.substring("this.".length()) : text;
    return plain.equals(field)
        || plain.endsWith("()") && isAccessor(plain.substring(0, plain.length() - 2), field);
  }

  /** Whether text may stand there: between plus signs, or as a part handed to a text's builder. */
  private static boolean isPart(CodeText code, CodeText.Span span) {
    int before = code.before(span.from());
    char left = code.code(before);
    int after = code.after(span.to());
    char right = code.code(after);
    boolean joined = left == '+' && code.code(before - 1) != '+' || right == '+';
    if (joined) {
      return (left == '+' || left == '(' || code.nameEndingAt(before).equals("return"))
          && (right == '+' && code.code(after + 1) != '+' || right == ')' || right == ';');
    }
    return right == ')'
        && (left == '(' || left == ',')
        && TAKING_PARTS.contains(code.nameEndingAt(code.before(opening(code, before))));
  }

  /** Of the bracket around a place: its offset. */
  private static int opening(CodeText code, int from) {
    int depth = 0;
    for (int i = from; i >= 0; i--) {
      char c = code.code(i);
      if (c == ')') {
        depth++;
      } else if (c == '(' && depth-- == 0) {
        return i;
      }
    }
    return 0;
  }
}
