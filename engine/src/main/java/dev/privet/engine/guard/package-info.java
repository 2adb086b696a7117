/** Which consent facts must hold where: a forward must analysis with polarity. */
@NullMarked
package dev.privet.engine.guard;

import org.jspecify.annotations.NullMarked;
