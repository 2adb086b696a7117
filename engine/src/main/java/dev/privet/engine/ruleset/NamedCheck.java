package dev.privet.engine.ruleset;

import java.util.Optional;

/**
 * What the name of a method, field or key says about consent.
 *
 * @param outcome which outcome proves consent: {@code hasConsent} TRUE, {@code hasOptedOut} FALSE,
 *     {@code requireConsent} RETURNS, {@code ifConsented} RUNS_FUNCTION, {@code findConsent}
 *     PRESENT
 * @param purpose the purpose word in the name, as {@code ANALYTICS} of {@code hasAnalyticsConsent}
 * @param optOut whether it speaks of opting out
 */
public record NamedCheck(GuardSpec.Outcome outcome, Optional<String> purpose, boolean optOut) {}
