/** Lattice contracts and the fixpoint solver. */
@NullMarked
package dev.privet.engine.dataflow;

import org.jspecify.annotations.NullMarked;
