package dev.privet.engine.taint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteTest {

  private static final Site MADE = Site.of(5, 0);

  @Test
  void sitesAreTheSameAtOneInstructionAndPart() {
    assertEquals(MADE, Site.of(5, 0));
    assertNotEquals(MADE, Site.of(5, 1));
    assertNotEquals(MADE, Site.of(6, 0));
    assertNotEquals(Site.of(7, 0), MADE.within(7));
    assertNotEquals(MADE.within(7), Site.of(7, 0));
    assertEquals(MADE.within(7), Site.of(5, 0).within(7));
  }

  @Test
  void sitesAreToldApartByTheCallsOnTheWay() {
    assertNotEquals(MADE, MADE.within(7));
    assertNotEquals(MADE.within(7), MADE.within(8));
    assertEquals(MADE.within(1).within(2).within(3), Site.of(9, 0).within(1).within(2).within(3));
  }

  @Test
  void aMethodThatCallsItselfMakesOneSiteMore() {
    Site once = MADE.withinAgain(7, Site.MAX_DEPTH);
    assertEquals(MADE.within(7), once);
    assertEquals(once, once.withinAgain(7, Site.MAX_DEPTH));
  }

  @Test
  void methodsThatCallEachOtherComeBackToWhatTheyKnow() {
    Site in = MADE.withinAgain(10, Site.MAX_DEPTH).withinAgain(7, Site.MAX_DEPTH);
    assertEquals(MADE.withinAgain(10, Site.MAX_DEPTH), in.withinAgain(10, Site.MAX_DEPTH));
  }

  @Test
  void whateverTheWayThroughARecursionSitesAreFewAndNoDeeperThanTold() {
    Set<Site> seen = new HashSet<>(Set.of(MADE));
    Set<Site> last = seen;
    for (int round = 0; round < 10; round++) {
      Set<Site> next = new HashSet<>();
      for (Site site : last) {
        for (int call : new int[] {1, 2, 3}) {
          next.add(site.withinAgain(call, 2));
        }
      }
      seen.addAll(next);
      last = next;
    }
    // The site itself, below each call, and below each call of each other.
    assertEquals(1 + 3 + 3 * 2, seen.size());
  }
}
