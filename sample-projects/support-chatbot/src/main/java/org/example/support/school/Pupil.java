package org.example.support.school;

import java.time.LocalDate;

/** Somebody who uses the support desk's homework help; most are too young to consent. */
public record Pupil(long id, String name, LocalDate birthDate, String grade) {}
