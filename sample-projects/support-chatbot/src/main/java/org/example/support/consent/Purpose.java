package org.example.support.consent;

/** What customers may agree to. */
public enum Purpose {
  AI_PROCESSING,
  ANALYTICS,
  MARKETING
}
