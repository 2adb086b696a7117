/** Targets of call sites and the bottom-up order of strongly connected methods. */
@NullMarked
package dev.privet.engine.callgraph;

import org.jspecify.annotations.NullMarked;
