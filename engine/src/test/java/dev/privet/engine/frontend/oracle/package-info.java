/** javac as the oracle of name and call resolution, on any sources with their class path. */
@NullMarked
package dev.privet.engine.frontend.oracle;

import org.jspecify.annotations.NullMarked;
