/**
 * The Maven adapter: reads a build's parameters and projects, hands the engine values of its own
 * vocabulary, and puts what it found where the build's people look. No Maven type goes further
 * down, no analysis happens here.
 */
@NullMarked
package dev.privet.maven;

import org.jspecify.annotations.NullMarked;
