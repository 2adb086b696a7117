/**
 * Judges what reaches sinks: which of it is personal, whether consent covers it, which rule reports
 * it and in what words. No analysis of code.
 */
@NullMarked
package dev.privet.engine.judge;

import org.jspecify.annotations.NullMarked;
