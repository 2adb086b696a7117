package org.example.clinic.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class AppointmentController {

  private static final Logger log = LoggerFactory.getLogger(AppointmentController.class);

  @PostMapping("/appointments")
  public String request(@RequestBody AppointmentRequest request) {
    log.info("Wanted: {}", request);
    log.info("Patient {} wants {}", request.patientId(), request.wantedAt());
    if (request.phone() == null || request.phone().isBlank()) {
      return "How can we call you back?";
    }
    return "We call you back.";
  }
}
