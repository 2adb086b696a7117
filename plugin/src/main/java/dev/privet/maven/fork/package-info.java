/**
 * An audit in a Java process of its own, with the settings of the virtual machine that suit it: an
 * audit is over before optimising its code pays, and Maven's memory stays Maven's. Question and
 * answer travel as JSON; a process that goes wrong is told from an audit that does.
 */
@NullMarked
package dev.privet.maven.fork;

import org.jspecify.annotations.NullMarked;
