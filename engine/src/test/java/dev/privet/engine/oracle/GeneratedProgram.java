package dev.privet.engine.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A program: helpers first, the entry last.
 *
 * @param branchFree whether what arrives does not depend on data, so that reports without an
 *     arrival are false
 */
record GeneratedProgram(
    Catalogue catalogue, String name, List<Method> methods, boolean branchFree) {

  /** Sinks of a program are numbered below this. */
  static final int SINKS = 1000;

  private static final String IMPORTS =
      """
      import java.io.*;
      import java.lang.ref.*;
      import java.net.*;
      import java.nio.*;
      import java.nio.charset.StandardCharsets;
      import java.text.MessageFormat;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      import java.util.function.*;
      import java.util.regex.*;
      import java.util.stream.*;
      import oracle.Sink;
      """;

  GeneratedProgram {
    methods = List.copyOf(methods);
  }

  GeneratedProgram with(List<Method> other) {
    return new GeneratedProgram(catalogue, name, other, branchFree);
  }

  /** The Java text as the program of that number in a batch. */
  String text(int batch) {
    StringBuilder out = new StringBuilder();
    out.append("package p").append(batch).append(";\n").append(IMPORTS);
    out.append("@SuppressWarnings(\"unchecked\")\npublic class Main {\n");
    Set<String> used = new LinkedHashSet<>(Set.of("Customer"));
    for (Method method : methods) {
      for (String kind : method.parameterTypes()) {
        use(kind, used);
      }
      for (Statement statement : method.statements()) {
        used.addAll(statement.transport().uses());
        statement.transport().inputs().forEach(kind -> use(kind, used));
        use(statement.transport().output(), used);
      }
    }
    if (used.contains("Dto")) {
      used.add("Holder");
    }
    used.stream()
        .sorted()
        .forEach(name -> out.append(catalogue.declarations().get(name)).append('\n'));
    for (Method method : methods) {
      method(method, batch, out);
    }
    return out.append("}\n").toString();
  }

  /** Kinds whose types are declarations. */
  private void use(String kind, Set<String> used) {
    String type = catalogue.types().getOrDefault(kind, "");
    for (String word : type.split("[<>, ]+", -1)) {
      if (catalogue.declarations().containsKey(word)) {
        used.add(word);
      }
    }
  }

  private void method(Method method, int batch, StringBuilder out) {
    for (Statement statement : method.statements()) {
      for (String member : statement.transport().members(statement.number())) {
        out.append("  ").append(member).append('\n');
      }
    }
    boolean entry = method.resultType().isEmpty();
    if (entry) {
      out.append("  static void run(Customer a1) throws Exception {\n");
      body(method, batch, out);
      out.append("  }\n");
      return;
    }
    StringBuilder header = new StringBuilder();
    header.append(type(method.resultType())).append(' ').append(method.name()).append('(');
    for (int i = 0; i < method.parameterTypes().size(); i++) {
      header.append(i == 0 ? "" : ", ").append(type(method.parameterTypes().get(i)));
      header.append(" a").append(i + 1);
    }
    header.append(") throws Exception");
    String name = method.name();
    out.append(
        switch (method.form()) {
          case STATIC -> "  static ";
          case INSTANCE -> "  static class In" + name + " { ";
          case INTERFACE ->
              "  interface Op"
                  + name
                  + " { "
                  + header
                  + "; }\n"
                  + "  static class Im"
                  + name
                  + " implements Op"
                  + name
                  + " { public ";
          case INHERITED ->
              "  abstract static class Op"
                  + name
                  + " { abstract "
                  + header
                  + "; }\n"
                  + "  static class Im"
                  + name
                  + " extends Op"
                  + name
                  + " { @Override ";
        });
    out.append(header).append(" {\n");
    body(method, batch, out);
    out.append("    return ").append(method.result()).append(";\n  }");
    out.append(method.form() == Method.Form.STATIC ? "\n" : " }\n");
  }

  private void body(Method method, int batch, StringBuilder out) {
    for (Statement statement : method.statements()) {
      if (statement.isSink()) {
        int id = batch * SINKS + statement.number();
        out.append("    Sink.at(").append(id).append(", ");
        out.append(statement.inputs().get(0)).append(");\n");
        continue;
      }
      Transport transport = statement.transport();
      List<String> lines =
          transport.statements(
              statement.number(), statement.inputs(), type(transport.output()), statement.target());
      for (String line : lines) {
        out.append("    ").append(line);
        // After the beginning of a text block nothing may stand.
        out.append(line.endsWith("\"\"\"") ? "" : "  // " + transport.name()).append('\n');
      }
    }
  }

  private String type(String kind) {
    return catalogue.types().getOrDefault(kind, "void");
  }

  List<Integer> sinks() {
    List<Integer> sinks = new ArrayList<>();
    for (Method method : methods) {
      for (Statement statement : method.statements()) {
        if (statement.isSink()) {
          sinks.add(statement.number());
        }
      }
    }
    return sinks;
  }
}
