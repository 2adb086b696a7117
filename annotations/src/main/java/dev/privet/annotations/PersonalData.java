package dev.privet.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a value is personal data of a natural person, whatever its name says.
 *
 * <pre>{@code
 * @PersonalData("health")
 * private String remark;
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
public @interface PersonalData {
  /** Id of the category, for example {@code contact.email}; empty: as the name says, else any. */
  String value() default "";
}
