/**
 * What frameworks connect without a call in the source: which classes are components, which advice
 * runs around a method, which methods are handed what was posted, which component an injected field
 * holds. Only from declarations and the packs; what is done with it is for {@code summary}.
 */
@NullMarked
package dev.privet.engine.wiring;

import org.jspecify.annotations.NullMarked;
