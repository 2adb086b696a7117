package dev.privet.engine.frontend.parse;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;

/**
 * Files with methods outside of all classes (JLS 7.3): the class that is implied takes its name
 * from the file, and {@code java.base} is imported as a module.
 */
final class CompactSource {

  private CompactSource() {}

  static void name(CompilationUnit tree, String path) {
    for (TypeDeclaration<?> type : tree.getTypes()) {
      if (type instanceof ClassOrInterfaceDeclaration implied && implied.isCompact()) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        implied.setName(file.endsWith(".java") ? file.substring(0, file.length() - 5) : file);
        tree.addImport(new ImportDeclaration("java.base", false, false, true));
        return;
      }
    }
  }
}
