package dev.privet.engine.program;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * One module of the project.
 *
 * @param name unique, for example {@code groupId:artifactId}
 * @param baseDirectory its folder
 * @param sourceRoots hand-written main sources; a missing folder counts as empty
 * @param generatedRoots generated main sources: followed, not reported
 * @param classpath jars and class folders, without the project's own modules
 * @param dependencies names of the project's modules it depends on
 * @param languageLevel Java feature release, for example 17
 */
public record SourceModule(
    String name,
    Path baseDirectory,
    List<Path> sourceRoots,
    List<Path> generatedRoots,
    List<Path> classpath,
    List<String> dependencies,
    int languageLevel,
    Charset encoding) {
  public SourceModule {
    sourceRoots = List.copyOf(sourceRoots);
    generatedRoots = List.copyOf(generatedRoots);
    classpath = List.copyOf(classpath);
    dependencies = List.copyOf(dependencies);
  }
}
