package dev.privet.engine.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.program.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactSetsTest {

  private static Fact fact(int id, Strength strength) {
    return new Fact.Consent(
        Fact.Basis.OPT_IN,
        new Purpose.Named("P" + id),
        new Subject.None(),
        strength,
        new Position("T.java", id + 1, 1, id + 1, 1));
  }

  private static FactSets random(Random random) {
    FactSets result = random.nextInt(6) == 0 ? FactSets.IMPOSSIBLE : FactSets.NONE;
    int paths = random.nextInt(3);
    for (int i = 0; i < paths; i++) {
      List<Fact> facts = new ArrayList<>();
      for (int j = random.nextInt(3); j >= 0; j--) {
        facts.add(fact(random.nextInt(3), Strength.values()[random.nextInt(2)]));
      }
      FactSets path = FactSets.of(facts.toArray(new Fact[0]));
      result = i == 0 ? path : result.join(path);
    }
    return result;
  }

  @Test
  void joinIsASemilattice() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      FactSets a = random(random);
      FactSets b = random(random);
      FactSets c = random(random);
      assertEquals(a, a.join(a));
      assertEquals(a.join(b), b.join(a));
      assertEquals(a.join(b).join(c), a.join(b.join(c)));
      assertEquals(a, a.join(FactSets.IMPOSSIBLE));
      assertEquals(FactSets.NONE, a.join(FactSets.NONE));
    }
  }

  @Test
  void andIsCommutativeAndAssociative() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      FactSets a = random(random);
      FactSets b = random(random);
      FactSets c = random(random);
      assertEquals(a, a.and(a.join(FactSets.IMPOSSIBLE)));
      assertEquals(a.and(b), b.and(a));
      assertEquals(a.and(b).and(c), a.and(b.and(c)));
      assertEquals(a, a.and(FactSets.NONE));
      assertTrue(a.and(FactSets.IMPOSSIBLE).isImpossible());
    }
  }

  @Test
  void andGrowsWithItsArguments() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      FactSets a = random(random);
      FactSets more = a.join(random(random));
      FactSets b = random(random);
      assertEquals(more.and(b), more.and(b).join(a.and(b)));
    }
  }

  @Test
  void keepsPathsForDifferentPurposesApart() {
    FactSets one = FactSets.of(fact(0, Strength.PROVEN));
    FactSets two = FactSets.of(fact(1, Strength.PROVEN));
    assertEquals(2, one.join(two).alternatives().size());
    assertEquals(one, one.join(one.and(two)));
  }

  @Test
  void keepsTheWeakerOfTwoStrengths() {
    FactSets weak = FactSets.of(fact(0, Strength.ASSUMED));
    assertEquals(weak, weak.join(FactSets.of(fact(0, Strength.PROVEN))));
    assertEquals(
        FactSets.of(fact(0, Strength.PROVEN)), weak.and(FactSets.of(fact(0, Strength.PROVEN))));
  }

  @Test
  void fallsBackToWhatTooManyPathsHaveInCommon() {
    FactSets all = FactSets.IMPOSSIBLE;
    Fact common = fact(99, Strength.PROVEN);
    for (int i = 0; i <= FactSets.MAX_ALTERNATIVES; i++) {
      all = all.join(FactSets.of(common, fact(i, Strength.PROVEN)));
    }
    assertEquals(FactSets.of(common), all);
  }
}
