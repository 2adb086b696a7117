/**
 * Library classes from jars, directories and the JDK image: signatures only, read lazily, indexed
 * once. Never method bodies.
 */
@NullMarked
package dev.privet.engine.classfile;

import org.jspecify.annotations.NullMarked;
