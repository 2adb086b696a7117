package org.example.clinic.domain;

/** What patients may agree to. */
public enum Purpose {
  DIAGNOSTICS_LOGGING,
  RESEARCH,
  NEWSLETTER
}
