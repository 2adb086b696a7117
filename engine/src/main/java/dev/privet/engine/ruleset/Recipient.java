package dev.privet.engine.ruleset;

import java.util.Optional;

/**
 * Who gets the data.
 *
 * @param id stable key, for example {@code segment}
 * @param name as people say it, for example {@code Twilio Segment}
 * @param vendor the company, or {@code project} where the data stays inside
 * @param profile what else is known of it
 */
public record Recipient(String id, String name, SinkKind kind, String vendor, Profile profile) {

  /** A recipient of which no more is known. */
  public Recipient(String id, String name, SinkKind kind, String vendor) {
    this(id, name, kind, vendor, Profile.UNKNOWN);
  }

  /**
   * What reports may say of a recipient, each part only where it is known.
   *
   * @param purpose what it is used for, for example {@code product analytics}
   * @param region where it processes data unless configured otherwise, for example {@code US}
   * @param home its home page
   * @param training whether it trains models on what it is sent, as its terms say
   * @param source the page that says so
   */
  public record Profile(
      Optional<String> purpose,
      Optional<String> region,
      Optional<String> home,
      Optional<Training> training,
      Optional<String> source) {

    static final Profile UNKNOWN =
        new Profile(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /** Whether models are trained on what is sent. */
  public enum Training {
    NO,
    /** Unless the customer opts out, or on some plans only. */
    BY_PLAN,
    YES
  }
}
