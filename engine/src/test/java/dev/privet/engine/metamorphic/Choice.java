package dev.privet.engine.metamorphic;

import java.util.Random;

/** Chooses the places of a program that are rewritten, and names what comes new. */
final class Choice {

  private final Random random;
  private final int percent;
  private int number;

  Choice(long seed, int percent) {
    this.random = new Random(seed);
    this.percent = percent;
  }

  boolean takes() {
    if (random.nextInt(100) < percent) {
      number++;
      return true;
    }
    return false;
  }

  Random random() {
    return random;
  }

  /** How many places were taken. */
  int taken() {
    return number;
  }

  /** A name that says nothing, the same until another place is taken. */
  String name(String word) {
    return word + "N" + number;
  }
}
