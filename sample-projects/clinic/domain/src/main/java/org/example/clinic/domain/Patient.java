package org.example.clinic.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Patient {

  @Id @GeneratedValue private Long id;

  private String firstName;
  private String lastName;
  private LocalDate birthDate;
  private String email;
  private String phone;

  @Column(name = "insurance_no", unique = true)
  private String healthInsuranceNumber;

  @OneToMany(mappedBy = "patient", cascade = CascadeType.ALL)
  private List<Diagnosis> diagnoses = new ArrayList<>();

  protected Patient() {}

  public Patient(String firstName, String lastName, LocalDate birthDate) {
    this.firstName = firstName;
    this.lastName = lastName;
    this.birthDate = birthDate;
  }

  public Long getId() {
    return id;
  }

  public String getFirstName() {
    return firstName;
  }

  public String getLastName() {
    return lastName;
  }

  public LocalDate getBirthDate() {
    return birthDate;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getHealthInsuranceNumber() {
    return healthInsuranceNumber;
  }

  public void setHealthInsuranceNumber(String healthInsuranceNumber) {
    this.healthInsuranceNumber = healthInsuranceNumber;
  }

  public List<Diagnosis> getDiagnoses() {
    return diagnoses;
  }

  /** Whoever logs a patient logs this. */
  @Override
  public String toString() {
    return "Patient{id=" + id + ", lastName=" + lastName + ", birthDate=" + birthDate + "}";
  }
}
