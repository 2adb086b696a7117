package org.example.clinic.web;

import java.time.LocalDateTime;

/** As a record, it prints all its components. */
public record AppointmentRequest(
    Long patientId, String patientName, String phone, LocalDateTime wantedAt) {}
