/**
 * Programs rewritten into others that do the same have the same findings. Rewritings are made on
 * syntax alone; one that javac does not accept does not count.
 */
@NullMarked
package dev.privet.engine.metamorphic;

import org.jspecify.annotations.NullMarked;
