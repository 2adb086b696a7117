package org.example.clinic.domain;

/** Told who did what to which record. */
public interface AuditTrail {

  void recordAccess(String action, Patient patient);
}
