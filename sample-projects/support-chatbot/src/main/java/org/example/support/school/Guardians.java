package org.example.support.school;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers for which pupils a guardian has agreed to the use of AI. */
public class Guardians {

  private final Set<Long> agreed = ConcurrentHashMap.newKeySet();

  public void agree(Pupil pupil) {
    agreed.add(pupil.id());
  }

  public boolean hasParentalAiConsent(Pupil pupil) {
    return agreed.contains(pupil.id());
  }
}
