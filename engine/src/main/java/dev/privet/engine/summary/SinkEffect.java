package dev.privet.engine.summary;

import dev.privet.engine.taint.Value;

/**
 * What reaches a sink when the method runs.
 *
 * @param disclosed in the method's terms, each atom with the facts held and the trace up to the
 *     sink
 */
public record SinkEffect(SinkPoint sink, Value disclosed) {}
