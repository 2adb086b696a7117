package dev.privet.engine.judge;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.summary.SinkPoint;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Trace;

/**
 * Personal data that reaches a sink.
 *
 * @param method where source and sink were brought together
 * @param origin in whose terms the place of the data is: another one where a field held the data in
 *     between
 * @param coverage why it is reported, or that it is covered
 * @param ofAge whether an age check or a guardian's consent held on every way
 */
record Flow(
    SinkPoint sink,
    Atom atom,
    Personal personal,
    Trace trace,
    MethodKey method,
    MethodKey origin,
    Coverage.Answer coverage,
    boolean ofAge) {}
