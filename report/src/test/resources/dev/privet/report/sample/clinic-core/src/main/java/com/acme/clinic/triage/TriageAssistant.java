package com.acme.clinic.triage;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** Suggests how urgent a case is. */
final class TriageAssistant {

  private final OpenAIClient client;
  private final PatientRecords records;

  TriageAssistant(OpenAIClient client, PatientRecords records) {
    this.client = client;
    this.records = records;
  }

  Urgency assess(long patientId, String complaint) {
    Patient patient = records.byId(patientId);
    String prompt = describe(patient) + "\nComplaint: " + complaint;
    return Urgency.parse(ask(prompt));
  }

  private static String describe(Patient patient) {
    return "Patient " + patient.getFullName() + ", born " + patient.getBirthDate()
        + ", known conditions: " + String.join(", ", patient.getDiagnoses());
  }

  private String ask(String prompt) {
    ChatCompletionCreateParams params =
        ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage(prompt).build();
    return client.chat().completions().create(params).choices().get(0).message().content().get();
  }
}
