package com.acme.clinic.signup;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;
import java.util.Map;

/** Tells analytics who signed up. */
final class SignupTracker {

  private final Analytics analytics;

  SignupTracker(Analytics analytics) {
    this.analytics = analytics;
  }

  void signedUp(Patient patient, Consents consents) {
    if (consents.isGiven(patient, Purpose.NEWSLETTER)) {
      analytics.enqueue(
          IdentifyMessage.builder().userId(patient.getId()).traits(traits(patient)));
    }
    analytics.enqueue(
        TrackMessage.builder("signed up").properties(Map.of("city", patient.getCity())));
  }

  private static Map<String, Object> traits(Patient patient) {
    return Map.of(
        "email", patient.getEmail(),
        "phone", patient.getPhone());
  }
}
