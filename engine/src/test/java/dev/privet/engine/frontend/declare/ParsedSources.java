package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import dev.privet.engine.classfile.ClassPath;
import dev.privet.engine.frontend.SourceUnit;
import dev.privet.engine.frontend.parse.SourceParser;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.program.TypeDeclaration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Sources given as text, parsed and declared as one module. */
public final class ParsedSources {
  private final List<Gap> gaps = Collections.synchronizedList(new ArrayList<>());
  private final List<SourceUnit> units;
  private final SourceDeclarations declarations;

  private ParsedSources(Path root, List<Path> classpath) {
    SourceModule module =
        new SourceModule(
            "m", root, List.of(root), List.of(), classpath, List.of(), 21, StandardCharsets.UTF_8);
    units = SourceParser.parse(root, List.of(module), 2, gaps::add).get("m");
    declarations = SourceDeclarations.of(units, List.of(), ClassPath.open(classpath, gaps::add));
  }

  /** The first of the package and type names in each text gives the file's name. */
  public static ParsedSources of(Path root, String... texts) {
    return of(root, List.of(), texts);
  }

  public static ParsedSources of(Path root, List<Path> classpath, String... texts) {
    try {
      for (int i = 0; i < texts.length; i++) {
        Files.writeString(root.resolve("F" + i + ".java"), texts[i]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ParsedSources(root, classpath);
  }

  public SourceDeclarations declarations() {
    return declarations;
  }

  public List<SourceUnit> units() {
    return units;
  }

  public List<Gap> gaps() {
    return gaps;
  }

  public TypeDeclaration type(String name) {
    return declarations.find(name).orElseThrow(() -> new AssertionError("no type " + name));
  }

  /** {@code name(params)result} of all methods. */
  public List<String> signatures(String type) {
    return type(type).methods().stream()
        .map(method -> method.name() + method.key().descriptor())
        .toList();
  }

  public String fieldType(String type, String field) {
    return type(type).fields().stream()
        .filter(declared -> declared.name().equals(field))
        .findFirst()
        .map(declared -> String.valueOf(declared.type()))
        .orElseThrow(() -> new AssertionError("no field " + field));
  }

  public Optional<Object> constant(String type, String field) {
    return type(type).fields().stream()
        .filter(declared -> declared.name().equals(field))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no field " + field))
        .constant();
  }

  public MethodDeclaration method(String type, String name) {
    return type(type).methods().stream()
        .filter(declared -> declared.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no method " + name));
  }

  /** The only node of a class whose text is as given. */
  public <N extends Node> N node(Class<N> kind, String text) {
    return units.stream()
        .flatMap(unit -> unit.tree().findAll(kind).stream())
        .filter(node -> node.toString().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no node " + text));
  }
}
