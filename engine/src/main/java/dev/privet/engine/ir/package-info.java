/** The small instruction set of a method body, with positions. No analysis. */
@NullMarked
package dev.privet.engine.ir;

import org.jspecify.annotations.NullMarked;
