/**
 * A method's effect, composed bottom-up over the strongly connected components of the call graph.
 */
@NullMarked
package dev.privet.engine.summary;

import org.jspecify.annotations.NullMarked;
