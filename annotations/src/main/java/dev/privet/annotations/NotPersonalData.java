package dev.privet.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a value is no personal data, although its name suggests it.
 *
 * <pre>{@code
 * @NotPersonalData("a mailbox of the company")
 * private String replyToEmail;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.TYPE,
  ElementType.RECORD_COMPONENT,
  ElementType.LOCAL_VARIABLE
})
public @interface NotPersonalData {
  /** Why, for the reader. */
  String value() default "";
}
