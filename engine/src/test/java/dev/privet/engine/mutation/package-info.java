/**
 * How many small faults in the algorithms the tests notice. PIT's mutators make the faults; all of
 * a sample are in the classes that one JVM loads, and one at a time is chosen, because an audit in
 * a fresh one takes longer than all fixtures in a warm one.
 */
package dev.privet.engine.mutation;
