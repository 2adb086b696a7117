package org.example.clinic.care;

import java.time.LocalDate;
import org.example.clinic.domain.Patient;

/** Test sources are not audited: the people in them are made up. */
final class DemoPatients {

  private DemoPatients() {}

  static Patient erika() {
    Patient patient = new Patient("Erika", "Mustermann", LocalDate.of(1964, 8, 12));
    patient.setEmail("erika@example.org");
    System.out.println("Using " + patient.getEmail());
    return patient;
  }
}
