/**
 * Types, members, annotations, positions and the type hierarchy as immutable values, whether they
 * come from sources or class files. No syntax, no method bodies.
 */
@NullMarked
package dev.privet.engine.program;

import org.jspecify.annotations.NullMarked;
