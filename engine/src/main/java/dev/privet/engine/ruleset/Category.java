package dev.privet.engine.ruleset;

import java.util.List;

/**
 * A category of personal data.
 *
 * @param id for example {@code contact.email}
 * @param label for people, for example {@code e-mail address}
 * @param sensitivity decides severity
 * @param gravity order among categories, the gravest has the highest number
 * @param fideslang keys of the Fideslang taxonomy
 * @param dpv terms of the W3C Data Privacy Vocabulary
 * @param gdpr articles of the GDPR that speak of it, for example {@code 9(1)}
 * @param ccpa paragraphs of Cal. Civ. Code 1798.140 that list it, for example {@code (v)(1)(A)}
 */
public record Category(
    String id,
    String label,
    Sensitivity sensitivity,
    int gravity,
    List<String> fideslang,
    List<String> dpv,
    List<String> gdpr,
    List<String> ccpa) {

  /** A category that is mapped to no law. */
  public Category(
      String id,
      String label,
      Sensitivity sensitivity,
      int gravity,
      List<String> fideslang,
      List<String> dpv) {
    this(id, label, sensitivity, gravity, fideslang, dpv, List.of(), List.of());
  }

  /** How grave a disclosure is. */
  public enum Sensitivity {
    /** Surrogate identifiers: reported only on request. */
    PSEUDONYMOUS,
    ORDINARY,
    /** Credentials, government ids, financial data, special categories, children's data. */
    HIGH
  }

  public Category {
    fideslang = List.copyOf(fideslang);
    dpv = List.copyOf(dpv);
    gdpr = List.copyOf(gdpr);
    ccpa = List.copyOf(ccpa);
  }

  /**
   * Whether a category's id is another one, or below it, as {@code contact.email} of {@code
   * contact}.
   */
  static boolean isWithin(String id, String named) {
    return id.equals(named) || id.startsWith(named + ".");
  }
}
