/**
 * The contract of a forward analysis and the fixpoint solver. Knows blocks and edges, but nothing
 * of what is computed along them.
 */
@NullMarked
package dev.privet.engine.dataflow;

import org.jspecify.annotations.NullMarked;
