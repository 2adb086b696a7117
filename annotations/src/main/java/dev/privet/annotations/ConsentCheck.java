package dev.privet.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a method checks consent: a {@code boolean} one by returning true, a {@code void}
 * one by returning at all.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface ConsentCheck {
  /** The purpose, for example {@code ANALYTICS}; empty: an argument's, else every purpose. */
  String value() default "";
}
