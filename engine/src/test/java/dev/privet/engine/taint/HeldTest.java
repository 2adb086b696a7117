package dev.privet.engine.taint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.guard.Purpose;
import dev.privet.engine.guard.Strength;
import dev.privet.engine.guard.Subject;
import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldTest {

  private static final Fact ANALYTICS = fact("ANALYTICS");
  private static final Fact AI = fact("AI");

  private static Fact fact(String purpose) {
    return new Fact(
        new dev.privet.engine.guard.Fact.Consent(
            dev.privet.engine.guard.Fact.Basis.OPT_IN,
            new Purpose.Named(purpose),
            new Subject.None(),
            Strength.PROVEN,
            new Position("A.java", 1, 1, 1, 2)),
        Fact.Who.NOBODY,
        List.of());
  }

  private static Held way(Fact... facts) {
    return Held.of(List.of(Set.of(facts)));
  }

  @Test
  void waysWithDifferentFactsAreKeptApart() {
    Held either = way(ANALYTICS).or(way(AI));
    assertEquals(2, either.ways().size());
  }

  @Test
  void aWayOnWhichMoreHoldsAddsNothing() {
    assertEquals(way(ANALYTICS), way(ANALYTICS).or(way(ANALYTICS, AI)));
  }

  @Test
  void oneWayWithoutFactsMakesItNothing() {
    assertTrue(way(ANALYTICS).or(Held.NOTHING).isNothing());
  }

  @Test
  void anImpossibleWayIsNoWay() {
    assertEquals(way(AI), Held.IMPOSSIBLE.or(way(AI)));
    assertEquals(Held.IMPOSSIBLE, Held.IMPOSSIBLE.and(way(AI)));
  }

  @Test
  void lawsHoldForRandomValues() {
    Random random = new Random(7);
    List<Fact> facts = List.of(fact("A"), fact("B"), fact("C"));
    List<Held> values = new ArrayList<>(List.of(Held.NOTHING, Held.IMPOSSIBLE));
    for (int i = 0; i < 40; i++) {
      Held held = Held.IMPOSSIBLE;
      for (int k = random.nextInt(3); k >= 0; k--) {
        List<Fact> chosen = new ArrayList<>(facts);
        chosen.removeIf(fact -> random.nextBoolean());
        held = held.or(Held.of(List.of(Set.copyOf(chosen))));
      }
      values.add(held);
    }
    for (Held a : values) {
      assertEquals(a, a.or(a));
      assertEquals(a, a.and(Held.NOTHING));
      for (Held b : values) {
        assertEquals(a.or(b), b.or(a));
        assertEquals(a.and(b), b.and(a));
        for (Held c : values) {
          assertEquals(a.or(b).or(c), a.or(b.or(c)));
          assertEquals(a.and(b.or(c)), a.and(b).or(a.and(c)));
        }
      }
    }
  }

  @Test
  void ofTooManyWaysOnlyWhatAllShareIsKept() {
    Held many = Held.IMPOSSIBLE;
    for (int i = 0; i < Held.MAX_WAYS; i++) {
      many = many.or(way(ANALYTICS, fact("P" + i)));
    }
    assertEquals(Held.MAX_WAYS, many.ways().size());
    assertEquals(way(ANALYTICS), many.or(way(ANALYTICS, AI)));
    assertTrue(many.or(way(AI)).isNothing());
  }
}
