package dev.privet.engine.frontend;

import com.github.javaparser.ast.CompilationUnit;
import dev.privet.engine.program.Origin;
import dev.privet.engine.program.SourceModule;

/**
 * A parsed file. Trees keep ranges, not tokens; comments are in {@code tree.getAllComments()}.
 *
 * @param path relative to the audit's root, with forward slashes
 * @param origin {@code SOURCE} or {@code GENERATED_SOURCE}
 * @param lombok the settings that hold for the file
 */
public record SourceUnit(
    String path,
    SourceModule module,
    Origin origin,
    int lines,
    LombokConfig lombok,
    CompilationUnit tree) {}
