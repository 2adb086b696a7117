/**
 * Decides which fields, parameters, accessors and keys are personal, and of which category. Fed by
 * data.
 */
@NullMarked
package dev.privet.engine.personaldata;

import org.jspecify.annotations.NullMarked;
