package org.example.clinic.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import lombok.Data;

/** Its generated {@code toString} prints what was prescribed. */
@Data
@Entity
public class Prescription {

  @Id @GeneratedValue private Long id;

  private Long patientId;
  private String medication;
  private int packs;
}
