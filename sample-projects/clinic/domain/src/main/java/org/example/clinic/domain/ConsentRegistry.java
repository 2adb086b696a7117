package org.example.clinic.domain;

/** What each patient has agreed to. */
public interface ConsentRegistry {

  boolean allows(Patient patient, Purpose purpose);
}
