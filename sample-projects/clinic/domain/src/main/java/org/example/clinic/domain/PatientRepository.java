package org.example.clinic.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

public interface PatientRepository extends CrudRepository<Patient, Long> {

  Optional<Patient> findByEmail(String email);

  List<Patient> findByLastName(String lastName);
}
