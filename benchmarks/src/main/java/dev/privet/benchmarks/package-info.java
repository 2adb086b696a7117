/** Measurements by hand: an audit and javac on the same sources, each in a fresh JVM. */
@NullMarked
package dev.privet.benchmarks;

import org.jspecify.annotations.NullMarked;
