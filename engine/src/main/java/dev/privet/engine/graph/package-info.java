/**
 * Graph algorithms over plain integers and adjacency: strongly connected components, dominators,
 * orders, work lists. Pure JDK; knows nothing of programs.
 */
@NullMarked
package dev.privet.engine.graph;

import org.jspecify.annotations.NullMarked;
