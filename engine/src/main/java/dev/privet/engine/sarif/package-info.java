/** Findings to SARIF 2.1.0. The only place that knows the SARIF model. */
@NullMarked
package dev.privet.engine.sarif;

import org.jspecify.annotations.NullMarked;
