/**
 * A running program as oracle: generated programs are compiled and run with marked values, and
 * every mark that arrives at a sink must have been reported. What programs are made of is text in
 * {@code oracle/flows} of the test resources.
 */
@NullMarked
package dev.privet.engine.oracle;

import org.jspecify.annotations.NullMarked;
