package org.example.clinic.care;

import java.util.List;
import org.example.clinic.domain.AuditTrail;
import org.example.clinic.domain.Patient;
import org.example.clinic.domain.PatientRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class PatientRegistration {

  private static final Logger log = LoggerFactory.getLogger(PatientRegistration.class);

  private final PatientRepository patients;
  private final AuditTrail auditTrail;

  public PatientRegistration(PatientRepository patients, AuditTrail auditTrail) {
    this.patients = patients;
    this.auditTrail = auditTrail;
  }

  public Patient register(Patient patient) {
    List<Patient> namesakes = patients.findByLastName(patient.getLastName());
    if (!namesakes.isEmpty()) {
      log.warn("{} namesakes, please check: {}", namesakes.size(), namesakes);
    }
    Patient saved = patients.save(patient);
    log.info("Registered {}", saved);
    auditTrail.recordAccess("register", saved);
    return saved;
  }

  public Patient update(Patient patient) {
    Patient saved = patients.save(patient);
    log.info("Updated patient {}", saved.getId());
    auditTrail.recordAccess("update", saved);
    return saved;
  }
}
