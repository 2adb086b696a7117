package dev.privet.engine.summary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependenceTest {

  @Test
  void keysThatAreSharedAreLookedAtOnce() {
    Root.Result first = result(0, List.of());
    Place one = Place.of(first, ClassType.OBJECT);
    Place other = Place.of(result(1, List.of()), ClassType.OBJECT);
    for (int i = 2; i < 200; i += 2) {
      List<Place> keys = List.of(one, other);
      one = Place.of(result(i, keys), ClassType.OBJECT);
      other = Place.of(result(i + 1, keys), ClassType.OBJECT);
    }
    Place last = one;
    Root.Result another = result(1000, List.of());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertTrue(new Dependence(first).of(last));
          assertFalse(new Dependence(another).of(last));
        });
  }

  private static Root.Result result(int instruction, List<Place> keys) {
    return new Root.Result(
        Site.of(instruction, 0),
        new MethodKey("x.Client", "find", "(??)"),
        keys,
        new Position("A.java", instruction + 1, 1, instruction + 1, 2),
        ClassType.OBJECT);
  }
}
