package dev.privet.benchmarks;

import dev.privet.engine.AuditRequest;
import dev.privet.engine.AuditResult;
import dev.privet.engine.callgraph.CallTargets;
import dev.privet.engine.classfile.LibraryCache;
import dev.privet.engine.finding.Finding;
import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.frontend.modules.Frontend;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.personaldata.TermClassifier;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.ProjectSettings;
import dev.privet.engine.summary.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Draws statements that a rule takes for sinks and that an audit does not report, for people to
 * read: whether something is missed there. Those that are handed nothing but constants are left
 * out.
 */
public final class SilentSinks {

  private SilentSinks() {}

  /**
   * See {@code benchmarks/README.md}.
   *
   * @param arguments seed, how many, then what {@link ProjectAudit} takes
   */
  public static void main(String[] arguments) throws IOException {
    List<String> all = List.of(arguments);
    AuditRequest request = ProjectAudit.request(all.subList(Math.min(2, all.size()), all.size()));
    AuditResult result = ProjectAudit.audited(request);
    Map<Position, String> silent = new TreeMap<>(sinks(request));
    System.out.println();
    System.out.println("SINKS " + silent.size());
    result.findings().stream().map(Finding::position).forEach(silent::remove);
    System.out.println("SILENT " + silent.size());
    List<Position> drawn = new ArrayList<>(silent.keySet());
    Collections.shuffle(drawn, new Random(Long.parseLong(all.get(0))));
    int count = Math.min(Integer.parseInt(all.get(1)), drawn.size());
    for (Position sink : drawn.subList(0, count)) {
      List<String> lines = Files.readAllLines(request.root().resolve(sink.file()));
      System.out.println("SILENT " + sink + " " + silent.get(sink));
      lines
          .subList(sink.line() - 1, Math.min(sink.endLine(), lines.size()))
          .forEach(line -> System.out.println("    " + line.strip()));
    }
  }

  /** Statements that hand something to a sink, with what they call. */
  private static Map<Position, String> sinks(AuditRequest request) throws IOException {
    Map<Position, String> sinks = new TreeMap<>();
    try (LibraryCache libraries = new LibraryCache()) {
      Program program = program(request, libraries);
      for (MethodBody body : program.bodies().values()) {
        Set<Variable> constants = constants(body);
        for (Instruction instruction : body.code()) {
          if (instruction instanceof Instruction.Call call
              && !program.sinks(call.callee()).isEmpty()
              && !constants.containsAll(handed(call))) {
            MethodKey method = call.callee().method();
            sinks.put(call.position(), method.owner() + "." + method.name());
          }
        }
      }
    }
    return sinks;
  }

  private static Program program(AuditRequest request, LibraryCache libraries) {
    List<LoweredModule> lowered =
        Frontend.lower(
            request.root(),
            request.modules(),
            request.options().threads(),
            libraries,
            request.rules()::namesType,
            (phase, nanos) -> {});
    List<TypeDeclaration> types = new ArrayList<>();
    List<TypeSource> sources = new ArrayList<>();
    Map<MethodKey, MethodBody> bodies = new TreeMap<>();
    for (LoweredModule module : lowered) {
      types.addAll(module.sourceTypes());
      sources.add(module.types());
      module.bodies().forEach(body -> bodies.putIfAbsent(body.key(), body));
    }
    Hierarchy hierarchy =
        new Hierarchy(
            types,
            name ->
                sources.stream().map(one -> one.find(name)).flatMap(Optional::stream).findFirst());
    return new Program(
        hierarchy,
        request.rules(),
        TermClassifier.of(request.rules().terms(), hierarchy::find),
        bodies,
        new CallTargets(hierarchy, bodies.keySet()),
        ProjectSettings.of(request.modules()));
  }

  /** What is filled before it is sent is the receiver of the call that sends. */
  private static List<Variable> handed(Instruction.Call call) {
    return call.arguments().isEmpty() && call.receiver() != null
        ? List.of(call.receiver())
        : call.arguments();
  }

  /** Variables that hold nothing but what the body's text says. */
  private static Set<Variable> constants(MethodBody body) {
    Set<Variable> others = new HashSet<>(body.parameters());
    int before = -1;
    while (before != others.size()) {
      before = others.size();
      for (Instruction instruction : body.code()) {
        if (instruction instanceof Instruction.Definition definition
            && definition.target() != null
            && !isConstant(definition, others)) {
          others.add(definition.target());
        }
      }
    }
    Set<Variable> constants = new HashSet<>(body.variables());
    constants.removeAll(others);
    return constants;
  }

  private static boolean isConstant(Instruction.Definition definition, Set<Variable> others) {
    if (definition instanceof Instruction.Copy copy) {
      return !others.contains(copy.source());
    }
    if (definition instanceof Instruction.Concat concat) {
      return Collections.disjoint(others, concat.parts());
    }
    if (definition instanceof Instruction.NewArray array) {
      return Collections.disjoint(others, array.elements());
    }
    return definition instanceof Instruction.Constant;
  }
}
