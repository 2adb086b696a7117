/** Tests of what composing summaries reports besides findings. */
@NullMarked
package dev.privet.engine.summary;

import org.jspecify.annotations.NullMarked;
