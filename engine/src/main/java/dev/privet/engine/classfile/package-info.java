/**
 * Library classes from jars, class folders and the JDK image: signatures only, read lazily, each
 * jar indexed once. No method bodies; of a multi-release jar the entries for the running JDK.
 */
@NullMarked
package dev.privet.engine.classfile;

import org.jspecify.annotations.NullMarked;
