package org.example.clinic.care;

import org.example.clinic.domain.Masking;
import org.example.clinic.domain.Patient;
import org.example.clinic.domain.PatientNotFoundException;
import org.example.clinic.domain.PatientRepository;
import org.springframework.stereotype.Service;

@Service
public class PatientLookup {

  private final PatientRepository patients;

  public PatientLookup(PatientRepository patients) {
    this.patients = patients;
  }

  public Patient byEmail(String email) {
    return patients
        .findByEmail(email)
        .orElseThrow(() -> new PatientNotFoundException("No patient with e-mail " + email));
  }

  public Patient byMaskedEmail(String email) {
    return patients
        .findByEmail(email)
        .orElseThrow(() -> new PatientNotFoundException("None with " + Masking.maskEmail(email)));
  }
}
