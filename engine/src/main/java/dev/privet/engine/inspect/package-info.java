/**
 * Answers to people's questions about an audit: what a project holds that is deemed personal, and
 * why a line is reported or not. Decides nothing that an audit does not decide.
 */
@NullMarked
package dev.privet.engine.inspect;

import org.jspecify.annotations.NullMarked;
