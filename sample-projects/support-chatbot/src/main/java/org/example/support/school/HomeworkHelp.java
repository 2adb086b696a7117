package org.example.support.school;

import dev.langchain4j.model.chat.ChatModel;
import java.time.LocalDate;
import java.time.Period;

/** Greets pupils by a model before it helps them. */
public class HomeworkHelp {

  private static final int AGE_OF_CONSENT = 16;

  private final ChatModel model;
  private final Guardians guardians;

  public HomeworkHelp(ChatModel model, Guardians guardians) {
    this.model = model;
    this.guardians = guardians;
  }

  public String welcome(Pupil pupil) {
    return model.chat("Welcome " + pupil.name() + " to the homework help.");
  }

  public String welcomeIfGuardianAgreed(Pupil pupil) {
    if (!guardians.hasParentalAiConsent(pupil)) {
      return "Welcome!";
    }
    return model.chat("Welcome " + pupil.name() + " to the homework help.");
  }

  public String welcomeIfOldEnough(Pupil pupil, boolean aiConsent) {
    int age = Period.between(pupil.birthDate(), LocalDate.now()).getYears();
    if (age >= AGE_OF_CONSENT && aiConsent) {
      return model.chat("Welcome " + pupil.name() + " to the homework help.");
    }
    return "Welcome!";
  }

  public String welcomeByGrade(Pupil pupil) {
    return model.chat("Welcome a pupil of grade " + pupil.grade() + " to the homework help.");
  }
}
