package dev.privet.engine.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A declaration that a recipient may have data on another ground than a consent that the code
 * checks. It permits flows as a guard does.
 *
 * @param recipient id of a recipient in the rules
 * @param categories ids; {@code contact} stands for all that begin with {@code contact.}
 * @param purpose what the recipient does with it, for people
 * @param reason why the basis holds, for people
 * @param owner who answers for it
 * @param expires the last day it holds
 * @param file that declares it, as reports name it
 * @param line in the file, from 1
 */
public record LawfulBasis(
    String recipient,
    List<String> categories,
    String purpose,
    Ground basis,
    String reason,
    Optional<String> owner,
    Optional<LocalDate> expires,
    String file,
    int line) {

  /** Grounds of GDPR Art. 6(1) and 9(2). */
  public enum Ground {
    CONSENT,
    EXPLICIT_CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    VITAL_INTERESTS,
    PUBLIC_TASK,
    LEGITIMATE_INTERESTS,
    EMPLOYMENT_LAW,
    HEALTH_CARE,
    PUBLIC_HEALTH,
    LEGAL_CLAIMS;

    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public LawfulBasis {
    categories = List.copyOf(categories);
  }

  /** Whether it speaks of a category at a recipient. */
  public boolean permits(Recipient to, String category) {
    return recipient.equals(to.id())
        && categories.stream().anyMatch(known -> Category.isWithin(category, known));
  }

  /** Whether its last day is before a day. */
  public boolean isExpired(LocalDate today) {
    return expires.filter(today::isAfter).isPresent();
  }

  @Override
  public String toString() {
    return basis.text() + " (" + purpose + "): " + reason;
  }
}
