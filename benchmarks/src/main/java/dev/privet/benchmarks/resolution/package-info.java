/**
 * How right and how fast names, types and calls are resolved, beside javac and JavaParser's own
 * symbol solver. What needs more than the engine's main classes is here.
 */
@NullMarked
package dev.privet.benchmarks.resolution;

import org.jspecify.annotations.NullMarked;
