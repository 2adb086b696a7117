/**
 * The only place that knows JavaParser: parses, resolves names, types and calls, lowers bodies to
 * the instruction set. No syntax node leaves it. This package holds what its stages hand each
 * other; {@code modules} runs them.
 */
@NullMarked
package dev.privet.engine.frontend;

import org.jspecify.annotations.NullMarked;
