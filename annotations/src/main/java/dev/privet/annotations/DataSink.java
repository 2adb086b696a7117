package dev.privet.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a call of a method, or of any method of a type, hands its arguments to a recipient
 * that the audit does not know.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface DataSink {
  /** Who gets the data. */
  String value();

  /** What kind of recipient it is. */
  Kind kind() default Kind.THIRD_PARTY;

  /** Kinds of recipients. */
  enum Kind {
    LOG,
    ANALYTICS,
    AI,
    THIRD_PARTY
  }
}
