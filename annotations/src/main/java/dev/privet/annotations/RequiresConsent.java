package dev.privet.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a method, or every method of a type, runs only where the current person has given
 * consent, because a framework checks that before the call. Counts as a check that is assumed, not
 * proven.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface RequiresConsent {
  /** The purpose, for example {@code ANALYTICS}; empty: every purpose. */
  String value() default "";
}
