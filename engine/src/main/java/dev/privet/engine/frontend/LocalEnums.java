package dev.privet.engine.frontend;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import java.util.Optional;

/**
 * Enums in a body (JLS 14.3), which JavaParser's grammar lacks: such an enum is parsed as the only
 * member of a local class that nobody wrote.
 */
public final class LocalEnums {

  /** The class's name, which no source can give. */
  public static final String HOLDER = "local enum";

  private LocalEnums() {}

  /** The enum that a local class stands for; empty of a class that was written. */
  public static Optional<EnumDeclaration> in(Node type) {
    return type instanceof ClassOrInterfaceDeclaration holder
            && holder.getNameAsString().equals(HOLDER)
            && !holder.getMembers().isEmpty()
            && holder.getMember(0) instanceof EnumDeclaration held
        ? Optional.of(held)
        : Optional.empty();
  }
}
