package dev.privet.engine.taint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import org.junit.jupiter.api.Test;

class PlaceTest {

  private static final Place NODE = Place.of(new Root.Parameter(0), ClassType.of("Node"));

  private static Step field(String name) {
    return new Step.Field(new FieldKey("Node", name));
  }

  @Test
  void equalPathsAreEqual() {
    assertEquals(
        NODE.child(field("a"), ClassType.STRING), NODE.child(field("a"), ClassType.OBJECT));
    assertNotEquals(
        NODE.child(field("a"), ClassType.STRING), NODE.child(field("b"), ClassType.STRING));
  }

  @Test
  void recursiveStructuresHaveFinitelyManyPaths() {
    Place next = NODE.child(field("next"), ClassType.of("Node"));
    assertEquals(next, next.child(field("next"), ClassType.of("Node")));
    Place value = next.child(field("value"), ClassType.STRING);
    assertEquals(next, value.child(field("next"), ClassType.of("Node")));
  }

  @Test
  void pathsStopAtTheirLongest() {
    Place at = NODE;
    for (int i = 0; i < 3 * Place.MAX_LENGTH; i++) {
      at = at.child(field("f" + i), ClassType.of("Node"));
    }
    assertEquals(Place.MAX_LENGTH, at.length());
  }

  @Test
  void aPlaceStartsWithWhatItHangsBelow() {
    Place user = NODE.child(field("user"), ClassType.of("User"));
    Place mail = user.child(field("email"), ClassType.STRING);
    assertTrue(mail.startsWith(user));
    assertTrue(mail.startsWith(NODE));
    assertTrue(!user.startsWith(mail));
  }
}
