/**
 * What expressions mean: names, members, overloads, inference with lambdas and method references
 * (JLS 6, 15 and 18), over the algebra of {@code types}.
 *
 * <p>An expression is visited once. What waits for a target (a generic call, a lambda, a method
 * reference, a conditional of these) is an {@link dev.privet.engine.frontend.attribute.Operand}
 * until the outermost call around it is solved.
 */
@NullMarked
package dev.privet.engine.frontend.attribute;

import org.jspecify.annotations.NullMarked;
