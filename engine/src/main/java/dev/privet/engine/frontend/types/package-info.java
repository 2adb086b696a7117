/**
 * The algebra of Java's types over {@code program} values: hierarchy, substitution, erasure,
 * subtyping, bounds, members, function types and inference (JLS 4, 5, 8, 9 and 18). No syntax.
 *
 * <p>Wildcards are not captured by fresh variables: where a member of {@code Box<? extends A>} is
 * used, the wildcard stands for its bound at the outermost level and stays a wildcard as an
 * argument. That answers the same for member selection in code that compiles, and keeps every type
 * a plain value.
 */
@NullMarked
package dev.privet.engine.frontend.types;

import org.jspecify.annotations.NullMarked;
