package dev.privet.engine.summary;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.ruleset.SinkSpec;

/**
 * Where a sink spec matched: a call in a project's method.
 *
 * @param method that holds the call
 */
public record SinkPoint(SinkSpec spec, MethodKey method, Position position, String call) {}
