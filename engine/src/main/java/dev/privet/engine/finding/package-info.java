/** Findings with their traces, fingerprints, suppression, baseline and total order. */
@NullMarked
package dev.privet.engine.finding;

import org.jspecify.annotations.NullMarked;
