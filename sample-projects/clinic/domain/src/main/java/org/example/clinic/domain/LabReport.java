package org.example.clinic.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import lombok.Getter;
import lombok.Setter;
import lombok.ToString;

/** Its generated {@code toString} leaves out what was measured. */
@Getter
@Setter
@ToString
@Entity
public class LabReport {

  @Id @GeneratedValue private Long id;

  private Long patientId;
  private String laboratory;

  @ToString.Exclude private String labResult;
}
