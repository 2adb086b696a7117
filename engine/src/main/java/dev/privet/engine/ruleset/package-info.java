/**
 * Typed sources, sinks, sanitizers, propagators, guards and purposes; loads and validates packs.
 * The only place that reads YAML.
 */
@NullMarked
package dev.privet.engine.ruleset;

import org.jspecify.annotations.NullMarked;
