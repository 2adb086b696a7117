package org.example.clinic.care;

import org.example.clinic.domain.ConsentRegistry;
import org.example.clinic.domain.Patient;
import org.example.clinic.domain.Purpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Receives what patients' devices measure at home. */
@Service
public class Telemonitoring {

  private static final Logger log = LoggerFactory.getLogger(Telemonitoring.class);
  private static final int ALARMING = 140;

  private final ConsentRegistry consents;

  public Telemonitoring(ConsentRegistry consents) {
    this.consents = consents;
  }

  public void measured(Patient patient, int heartRate) {
    if (heartRate > ALARMING) {
      log.warn("Patient {}: heart rate {}", patient.getId(), heartRate);
    }
    if (consents.allows(patient, Purpose.DIAGNOSTICS_LOGGING)) {
      log.info("Patient {}: heart rate {}", patient.getId(), heartRate);
    }
  }

  public void measuredForStudy(Patient patient, int heartRate) {
    if (!consents.allows(patient, Purpose.RESEARCH)) {
      return;
    }
    log.info("Study, patient {}: heart rate {}", patient.getId(), heartRate);
  }

  public void compared(Patient patient, Patient sibling, int heartRateOfSibling) {
    if (consents.allows(patient, Purpose.DIAGNOSTICS_LOGGING)) {
      log.info("Compared {} with {}", patient.getId(), sibling.getHealthInsuranceNumber());
    }
    log.info("Alarming: {}", heartRateOfSibling > ALARMING);
  }
}
