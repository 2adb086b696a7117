/**
 * Library classes from jars, class folders and the JDK image: signatures only, read lazily, each
 * jar indexed once. No method bodies; of a multi-release jar the base entries, which declare the
 * same API as the versioned ones.
 */
@NullMarked
package dev.privet.engine.classfile;

import org.jspecify.annotations.NullMarked;
