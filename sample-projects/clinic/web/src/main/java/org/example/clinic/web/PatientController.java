package org.example.clinic.web;

import org.example.clinic.care.PatientLookup;
import org.example.clinic.care.PatientRegistration;
import org.example.clinic.domain.Masking;
import org.example.clinic.domain.Patient;
import org.example.clinic.domain.PatientNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PatientController {

  private static final Logger log = LoggerFactory.getLogger(PatientController.class);

  private final PatientLookup lookup;
  private final PatientRegistration registration;

  public PatientController(PatientLookup lookup, PatientRegistration registration) {
    this.lookup = lookup;
    this.registration = registration;
  }

  @GetMapping("/patients/id")
  public Long find(@RequestParam("email") String address) {
    log.debug("Looking for {}", address);
    log.debug("Looking for {}", Masking.maskEmail(address));
    try {
      return lookup.byEmail(address).getId();
    } catch (PatientNotFoundException e) {
      log.warn("Lookup failed", e);
      return null;
    }
  }

  @GetMapping("/patients/masked")
  public Long findQuietly(@RequestParam("email") String address) {
    try {
      return lookup.byMaskedEmail(address).getId();
    } catch (PatientNotFoundException e) {
      log.warn("Lookup failed", e);
      return null;
    }
  }

  @PostMapping("/patients")
  public Long register(@RequestBody Patient patient) {
    return registration.register(patient).getId();
  }
}
