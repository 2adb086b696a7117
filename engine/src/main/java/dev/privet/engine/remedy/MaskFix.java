package dev.privet.engine.remedy;

import dev.privet.engine.finding.Fix;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Types;
import dev.privet.engine.summary.MethodSummary;
import dev.privet.engine.summary.Program;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wraps what is written to a log in a masking method that the project has. */
final class MaskFix {

  private static final Pattern ASSIGNED = Pattern.compile("(\\w+)\\s*=\\s*$");
  private static final String TEXT = "java.lang.String";

  private final Program program;
  private final SourceText sources;
  private final Masks masks;

  MaskFix(
      Program program,
      Map<MethodKey, MethodSummary> summaries,
      SourceText sources,
      TypeNames names,
      Function<MethodKey, String> modules) {
    this.program = program;
    this.sources = sources;
    this.masks = new Masks(program, summaries, names, modules);
  }

  Optional<Fix> of(List<ReportedFlow> flows) {
    Optional<CodeText> code = CodeText.of(flows.get(0).sink().position().file(), sources);
    Optional<CodeText.Span> sink = code.flatMap(c -> c.span(flows.get(0).sink().position()));
    if (sink.isEmpty()) {
      return Optional.empty();
    }
    Map<Integer, Fix.Replacement> wrapped = new TreeMap<>();
    Set<String> labels = new LinkedHashSet<>();
    Set<String> calls = new LinkedHashSet<>();
    for (ReportedFlow flow : flows) {
      Optional<CodeText.Span> value = value(flow, code.get(), sink.get());
      Optional<String> mask = masks.fitting(flow, code.get());
      if (value.isEmpty() || mask.isEmpty()) {
        return Optional.empty();
      }
      labels.add(flow.label());
      calls.add(mask.get());
      for (CodeText.Span span : everywhere(value.get(), flow, code.get(), sink.get())) {
        wrapped.put(
            span.from(),
            new Fix.Replacement(
                code.get().position(span.from(), span.to()),
                mask.get() + "(" + code.get().text(span) + ")"));
      }
    }
    return Optional.of(
        new Fix(
            "Mask " + String.join(" and ", labels) + " with " + String.join(" and ", calls),
            new ArrayList<>(wrapped.values())));
  }

  /** The value wherever the call has it: of equal reads only one is told. */
  private Set<CodeText.Span> everywhere(
      CodeText.Span value, ReportedFlow flow, CodeText code, CodeText.Span sink) {
    Set<CodeText.Span> all = new LinkedHashSet<>(Set.of(value));
    Set<String> expressions = new LinkedHashSet<>(Set.of(code.text(value)));
    MethodBody body = program.bodies().get(flow.sink().method());
    for (Trace.Step step : flow.steps()) {
      code.span(step.position())
          .filter(one -> body != null && !one.equals(sink) && isText(body, step))
          .ifPresent(one -> expressions.add(code.text(one)));
    }
    for (String expression : expressions) {
      code.occurrences(expression, sink).stream()
          .filter(one -> all.stream().noneMatch(one::meets))
          .toList()
          .forEach(all::add);
    }
    return all;
  }

  /** The text that the flow's data is in the sink's call, if that is one expression. */
  private Optional<CodeText.Span> value(ReportedFlow flow, CodeText code, CodeText.Span sink) {
    MethodBody body = program.bodies().get(flow.sink().method());
    if (body == null || !flow.method().equals(flow.sink().method())) {
      return Optional.empty();
    }
    Optional<CodeText.Span> used = parameter(flow).flatMap(name -> use(name, code, sink));
    if (used.isPresent()) {
      return used;
    }
    for (Trace.Step step : flow.steps()) {
      Optional<CodeText.Span> span =
          code.span(step.position())
              .filter(one -> isText(body, step))
              .filter(one -> !one.equals(sink));
      if (span.isPresent()) {
        return sink.holds(span.get())
            ? span
            : assigned(code, span.get()).flatMap(n -> use(n, code, sink));
      }
    }
    return Optional.empty();
  }

  /** Whether the method reads or calls something there that gives a text. */
  private static boolean isText(MethodBody body, Trace.Step step) {
    return body.code().stream()
        .filter(one -> one.position().equals(step.position()))
        .anyMatch(
            one ->
                one instanceof Instruction.Call call && isText(call.target())
                    || one instanceof Instruction.GetField get && isText(get.target()));
  }

  private static boolean isText(@org.jspecify.annotations.Nullable Variable variable) {
    return variable != null && Types.name(variable.type()).equals(TEXT);
  }

  /** The variable that a value has been kept in. */
  private static Optional<String> assigned(CodeText code, CodeText.Span value) {
    char next = code.code(code.after(value.to()));
    Matcher matcher = ASSIGNED.matcher(code.code(new CodeText.Span(0, value.from())));
    return next == ';' && matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Optional<String> parameter(ReportedFlow flow) {
    if (flow.place().length() > 0 || !(flow.place().root() instanceof Root.Parameter root)) {
      return Optional.empty();
    }
    Optional<MethodDeclaration> method = program.declaration(flow.method());
    int index = method.isPresent() && method.get().isStatic() ? root.index() : root.index() - 1;
    return method
        .filter(one -> index >= 0 && index < one.parameters().size())
        .map(one -> one.parameters().get(index))
        .filter(one -> Types.name(one.type()).equals(TEXT))
        .map(one -> one.name());
  }

  /** Where a variable is used in the call, if it is just once. */
  private static Optional<CodeText.Span> use(String name, CodeText code, CodeText.Span sink) {
    List<CodeText.Span> uses = code.uses(name, sink);
    return uses.size() == 1 && !code.code(sink).contains("->")
        ? Optional.of(uses.get(0))
        : Optional.empty();
  }
}
