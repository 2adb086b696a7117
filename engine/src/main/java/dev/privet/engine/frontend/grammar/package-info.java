/**
 * Java's grammar (JLS 19), by recursive descent, to JavaParser's nodes. It takes what compiles and
 * refuses what is rare or wrong; JavaParser's own parser then has its turn, and recovers from
 * errors. Tokens come from outside, and no names are resolved here.
 */
@NullMarked
package dev.privet.engine.frontend.grammar;

import org.jspecify.annotations.NullMarked;
