package dev.privet.engine.taint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
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

  @Test
  void aPartHasTheTypeItIsAskedFor() {
    Place at = Place.of(new Root.Parameter(3), ClassType.of("Node"));
    Place text = at.child(field("a"), ClassType.STRING);
    Place object = at.child(field("a"), ClassType.OBJECT);
    assertEquals(ClassType.STRING, text.type());
    assertEquals(ClassType.OBJECT, object.type());
    assertSame(text, at.child(field("a"), ClassType.STRING));
  }

  @Test
  void containersInContainersAreToldApartSoDeep() {
    Place at = Place.of(new Root.Parameter(4), ClassType.OBJECT);
    for (int i = 0; i < Place.MAX_NESTING; i++) {
      at = at.child(Step.ELEMENT, ClassType.OBJECT);
      assertEquals(i + 1, at.length());
    }
    assertSame(at, at.child(Step.MAP_VALUE, ClassType.OBJECT));
    Place field = at.child(field("a"), ClassType.OBJECT);
    assertEquals(Place.MAX_NESTING + 2, field.child(Step.ELEMENT, ClassType.OBJECT).length());
  }

  @Test
  void keysAreNotOpened() {
    Place key = NODE.child(Step.MAP_KEY, ClassType.OBJECT);
    assertSame(key, key.child(Step.ELEMENT, ClassType.OBJECT));
    assertEquals(2, key.child(field("a"), ClassType.STRING).length());
    Place content = NODE.child(Step.CONTENT, ClassType.OBJECT);
    assertSame(content, content.child(Step.CONTENT, ClassType.OBJECT));
  }

  @Test
  void stepsIntoContainersAreOneEach() {
    assertEquals(Step.MAP_KEY, new Step.MapKey());
    assertEquals(Step.MAP_VALUE, new Step.MapValue());
    assertEquals(Step.ELEMENT, new Step.Element());
    assertNotEquals(Step.MAP_KEY, Step.MAP_VALUE);
    assertNotEquals(Step.ELEMENT, Step.MAP_VALUE);
    assertEquals(new Step.At("a"), new Step.At("a"));
    assertNotEquals(new Step.At("a"), new Step.At("b"));
  }

  @Test
  void aPlaceIsAskedForWhereAKeyOfCallersLeadsToIt() {
    Place asked = NODE.child(new Step.Asked(1, true), ClassType.STRING);
    assertTrue(asked.isAsked());
    assertTrue(asked.child(field("a"), ClassType.STRING).isAsked());
    assertTrue(asked.isMany());
    assertTrue(!NODE.child(new Step.At("email"), ClassType.STRING).isAsked());
    assertTrue(!NODE.child(new Step.At("email"), ClassType.STRING).isMany());
    assertTrue(!NODE.isAsked());
    Place part = NODE.child(new Step.Asked(1, false), ClassType.STRING);
    assertTrue(part.isAsked());
    assertTrue(!part.isMany());
  }
}
