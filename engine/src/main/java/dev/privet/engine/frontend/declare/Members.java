package dev.privet.engine.frontend.declare;

import com.github.javaparser.ast.Node;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import java.util.List;
import java.util.Map;

/**
 * A source type's members.
 *
 * @param byNode identity map
 * @param syntax of written methods
 * @param implied what the methods that are not written do
 */
record Members(
    List<FieldDeclaration> fields,
    List<MethodDeclaration> methods,
    Map<Node, MethodDeclaration> byNode,
    Map<MethodKey, Node> syntax,
    Map<MethodKey, ImpliedMember> implied) {}
