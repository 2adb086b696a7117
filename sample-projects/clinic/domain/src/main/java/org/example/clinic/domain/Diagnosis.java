package org.example.clinic.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Diagnosis {

  @Id @GeneratedValue private Long id;

  @ManyToOne private Patient patient;

  private String icdCode;
  private String clinicalNotes;

  protected Diagnosis() {}

  public Diagnosis(Patient patient, String icdCode) {
    this.patient = patient;
    this.icdCode = icdCode;
  }

  public Long getId() {
    return id;
  }

  public Patient getPatient() {
    return patient;
  }

  public String getIcdCode() {
    return icdCode;
  }

  public String getClinicalNotes() {
    return clinicalNotes;
  }

  public void setClinicalNotes(String clinicalNotes) {
    this.clinicalNotes = clinicalNotes;
  }

  /** Names the row, and nothing of what it says. */
  @Override
  public String toString() {
    return "Diagnosis{id=" + id + "}";
  }
}
