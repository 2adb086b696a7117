package org.example.clinic.web;

import org.example.clinic.domain.AuditTrail;
import org.example.clinic.domain.Masking;
import org.example.clinic.domain.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The services only know the interface; this is what runs. */
@Component
public class LoggedAuditTrail implements AuditTrail {

  private static final Logger log = LoggerFactory.getLogger("audit");

  @Override
  public void recordAccess(String action, Patient patient) {
    log.info("{}: insured as {}", action, patient.getHealthInsuranceNumber());
    log.info("{}: insured as {}", action, Masking.maskNumber(patient.getHealthInsuranceNumber()));
    // privet:ignore PersonalDataInLog: the law asks for the name in the access log
    log.info("{}: {}", action, patient.getLastName());
  }
}
