/**
 * How many small faults in the algorithms the tests notice. PIT's mutators make the faults; they
 * are put into a running JVM one by one, because an audit in a fresh one takes longer than all
 * fixtures in a warm one.
 */
package dev.privet.engine.mutation;
