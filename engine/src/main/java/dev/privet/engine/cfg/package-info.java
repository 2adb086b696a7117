/**
 * Control flow of a body: blocks, true/false and exceptional edges, static single assignment. No
 * facts about data.
 */
@NullMarked
package dev.privet.engine.cfg;

import org.jspecify.annotations.NullMarked;
