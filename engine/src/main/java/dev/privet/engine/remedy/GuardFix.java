package dev.privet.engine.remedy;

import dev.privet.engine.finding.Fix;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.guard.Preset;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Types;
import dev.privet.engine.summary.Program;
import dev.privet.engine.taint.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts the sink's statement under a consent check that the project has, of the person whose data it
 * is and for the purpose of the sink.
 */
final class GuardFix {

  /** As {@code order.getCustomer()}: evaluating it twice does no more than once. */
  private static final Pattern PLAIN =
      Pattern.compile("(?:this\\.)?[a-zA-Z_]\\w*(?:\\.[a-z]\\w*(?:\\(\\))?)*");

  private static final Pattern GETTER = Pattern.compile("(get|is)\\p{Lu}\\w*");

  /** Persons that one statement is put under the checks of. */
  private static final int MAX_PERSONS = 2;

  /** How far up from the data its person is looked for. */
  private static final int MAX_OWNERS = 3;

  private final Program program;
  private final SourceText sources;
  private final PersonChecks checks;

  GuardFix(
      Program program,
      SourceText sources,
      TypeNames names,
      List<Preset> presets,
      boolean requireProven) {
    this.program = program;
    this.sources = sources;
    this.checks = new PersonChecks(program, names, presets, requireProven);
  }

  Optional<Fix> of(List<ReportedFlow> flows) {
    Position sink = flows.get(0).sink().position();
    Optional<CodeText> code = CodeText.of(sink.file(), sources);
    Optional<CodeText.Span> statement =
        code.flatMap(c -> c.span(sink).flatMap(span -> Statement.alone(c, span)));
    if (statement.isEmpty()) {
      return Optional.empty();
    }
    Set<String> conditions = new LinkedHashSet<>();
    for (ReportedFlow flow : flows) {
      Optional<String> condition = condition(flow, code.get(), statement.get());
      if (condition.isEmpty()) {
        return Optional.empty();
      }
      conditions.add(condition.get());
    }
    return conditions.size() > MAX_PERSONS
        ? Optional.empty()
        : Optional.of(guarded(String.join(" && ", conditions), code.get(), statement.get()));
  }

  private static Fix guarded(String condition, CodeText code, CodeText.Span statement) {
    String indentation = code.indentation(statement.from()).orElse("");
    String line = code.lineEnding() + indentation;
    int from = statement.from();
    int to = statement.to();
    return new Fix(
        "Send only if " + condition,
        List.of(
            new Fix.Replacement(
                code.position(from, from), "if (" + condition + ") {" + line + "  "),
            new Fix.Replacement(code.position(to, to), line + "}")));
  }

  /** A call that checks the consent of the person whose data flows. */
  private Optional<String> condition(ReportedFlow flow, CodeText code, CodeText.Span statement) {
    MethodBody body = program.bodies().get(flow.sink().method());
    if (body == null || !flow.method().equals(flow.sink().method())) {
      return Optional.empty();
    }
    List<Trace.Step> steps = new ArrayList<>(flow.steps());
    java.util.Collections.reverse(steps);
    for (Trace.Step step : steps) {
      for (Instruction at : body.code()) {
        if (at.position().equals(step.position())) {
          Optional<String> found = onOwner(at, body, flow, code, statement);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A check on what the data was read from, or on what that was read from. */
  private Optional<String> onOwner(
      Instruction read,
      MethodBody body,
      ReportedFlow flow,
      CodeText code,
      CodeText.Span statement) {
    Optional<CodeText.Span> span = code.span(read.position());
    String type = ownerOf(read);
    for (int up = 0; span.isPresent() && up < MAX_OWNERS && !type.isEmpty(); up++) {
      String text = code.text(span.get());
      int cut = text.lastIndexOf('.');
      String owner = cut < 0 ? "" : text.substring(0, cut).strip();
      if (!PLAIN.matcher(text).matches() || owner.isEmpty() || owner.equals("this")) {
        return Optional.empty();
      }
      CodeText.Span above =
          new CodeText.Span(span.get().from(), span.get().from() + owner.length());
      if (!isInScope(owner, span.get(), body, code, statement)
          || isChanged(owner, body, code, statement)
          || !mayBeAskedTwice(above, body, code)) {
        return Optional.empty();
      }
      Optional<String> check = checks.on(type, owner, flow.sink(), body, code);
      if (check.isPresent()) {
        return check;
      }
      Position at = code.position(above.from(), above.to());
      type =
          body.code().stream()
              .filter(one -> one.position().equals(at))
              .map(GuardFix::ownerOf)
              .filter(name -> !name.isEmpty())
              .findFirst()
              .orElse("");
      span = Optional.of(above);
    }
    return Optional.empty();
  }

  /** The class of what a value is read from; empty for other instructions. */
  private static String ownerOf(Instruction read) {
    if (read instanceof Instruction.GetField get && get.receiver() != null) {
      return Types.name(get.receiver().type());
    }
    return read instanceof Instruction.Call call
            && call.receiver() != null
            && call.arguments().isEmpty()
            && call.callee().receiverType() instanceof ClassType type
        ? type.name()
        : "";
  }

  /**
   * Whether all that is called to come to a person gives the same again: an iterator's {@code
   * next()} or a queue's {@code poll()} would give somebody else.
   */
  private boolean mayBeAskedTwice(CodeText.Span person, MethodBody body, CodeText code) {
    return body.code().stream()
        .filter(Instruction.Call.class::isInstance)
        .map(Instruction.Call.class::cast)
        .filter(call -> code.span(call.position()).filter(person::holds).isPresent())
        .map(call -> call.callee().method())
        .allMatch(method -> GETTER.matcher(method.name()).matches() || isOwnReader(method));
  }

  /** A method of the project that changes nothing of its object, as far as its body is seen. */
  private boolean isOwnReader(MethodKey method) {
    MethodBody body = program.bodies().get(method);
    return program.hierarchy().isProject(method.owner())
        && (body == null || body.code().stream().noneMatch(this::changes));
  }

  /**
   * Whether the project does something to the person before the statement, and for its own sake: it
   * may record the very consent that a check would then find.
   */
  private boolean isChanged(String owner, MethodBody body, CodeText code, CodeText.Span statement) {
    Pattern person = Pattern.compile("\\b" + owner.replaceFirst("\\W.*", "") + "\\b");
    return body.code().stream()
        .filter(this::changes)
        .flatMap(one -> code.span(one.position()).stream())
        .anyMatch(span -> span.to() <= statement.from() && person.matcher(code.code(span)).find());
  }

  private boolean changes(Instruction one) {
    return one instanceof Instruction.PutField
        || one instanceof Instruction.Call call
            && call.target() == null
            && program.hierarchy().isProject(call.callee().method().owner());
  }

  /** Whether what is named where the data is read means the same before the statement. */
  private boolean isInScope(
      String owner, CodeText.Span read, MethodBody body, CodeText code, CodeText.Span statement) {
    if (statement.holds(read)) {
      return true;
    }
    String root = owner.replaceFirst("\\W.*", "");
    boolean parameter =
        program.declaration(body.key()).stream()
            .map(MethodDeclaration::parameters)
            .flatMap(List::stream)
            .anyMatch(one -> one.name().equals(root));
    boolean before = read.to() <= statement.from();
    CodeText.Span between =
        new CodeText.Span(Math.min(read.to(), statement.from()), statement.from());
    boolean reassigned =
        before && Pattern.compile("\\b" + root + "\\s*=[^=]").matcher(code.code(between)).find();
    return before
        && !reassigned
        && !code.code(between).contains("->")
        && (parameter || code.sameBlock(read.from(), statement.from()));
  }
}
