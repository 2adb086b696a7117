package org.example.clinic.care;

import org.example.clinic.domain.Diagnosis;
import org.example.clinic.domain.LabReport;
import org.example.clinic.domain.Patient;
import org.example.clinic.domain.Prescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class Treatment {

  private static final Logger log = LoggerFactory.getLogger(Treatment.class);

  public void diagnose(Patient patient, Diagnosis diagnosis) {
    patient.getDiagnoses().add(diagnosis);
    log.debug("Patient {} has {}", patient.getId(), diagnosis.getIcdCode());
    log.debug("Patient {} has {}", patient.getId(), diagnosis);
    log.debug("Patient {} has {} diagnoses", patient.getId(), patient.getDiagnoses().size());
  }

  public void prescribe(Prescription prescription) {
    log.info("Prescribed: {}", prescription);
    log.info("Prescribed: {}", prescription.getId());
  }

  public void receive(LabReport report) {
    log.info("Received: {}", report);
    if (report.getLabResult() == null) {
      log.warn("Report {} of {} is empty", report.getId(), report.getLaboratory());
    }
  }
}
