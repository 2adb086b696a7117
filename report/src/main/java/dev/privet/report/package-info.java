/**
 * Findings to people: what a developer reads in the console, and a page to read at leisure. Both
 * show what the audit found and compute nothing about the code themselves; SARIF, which machines
 * read, is the engine's.
 */
@NullMarked
package dev.privet.report;

import org.jspecify.annotations.NullMarked;
