package dev.privet.engine.metamorphic;

import com.github.javaparser.ast.CompilationUnit;

/** A way to write a program differently. */
record Rewriting(String name, Step step) {

  /** Changes a tree where it applies and where the chooser wants it to. */
  interface Step {
    void apply(CompilationUnit unit, Choice choice);
  }

  @Override
  public String toString() {
    return name;
  }
}
