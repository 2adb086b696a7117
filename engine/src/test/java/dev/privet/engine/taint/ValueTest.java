package dev.privet.engine.taint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTest {

  private static final Place EVENT = Place.of(new Root.Parameter(0), ClassType.of("Event"));
  private static final ClassType PAID = ClassType.of("Paid");
  private static final ClassType CLOSED = ClassType.of("Closed");

  private static Value field(int number) {
    Step step = new Step.Field(new FieldKey("Event", "f" + number));
    return Value.of(EVENT.child(step, ClassType.STRING));
  }

  private static Value fields(int count) {
    Value.Builder all = new Value.Builder();
    for (int i = 0; i < count; i++) {
      all.add(field(i));
    }
    return all.build();
  }

  private static Trace.Step step(int line) {
    return new Trace.Step(Trace.Kind.STEP, new Position("A.java", line, 1, line, 2), "$ read");
  }

  @Test
  void anAtomIsKeptOnceHoweverManyThereAre() {
    for (int count : List.of(2, 10, 11, 12, Value.MAX_ATOMS)) {
      Value.Builder twice = new Value.Builder();
      twice.add(fields(count));
      for (int i = 0; i < count; i++) {
        twice.add(field(i));
      }
      assertEquals(count, twice.build().entries().size());
      for (int i = 0; i < count; i++) {
        assertNotNull(twice.build().find(field(i).entries().get(0).atom()));
      }
    }
  }

  @Test
  void noMoreAtomsThanTheBoundAreKept() {
    assertFalse(fields(Value.MAX_ATOMS - 1).isFull());
    assertTrue(fields(Value.MAX_ATOMS).isFull());
    Value over = fields(Value.MAX_ATOMS + 3);
    assertEquals(Value.MAX_ATOMS, over.entries().size());
    assertNull(over.find(field(Value.MAX_ATOMS).entries().get(0).atom()));
  }

  @Test
  void joiningWhatIsThereChangesNothing() {
    Value all = fields(3);
    assertSame(all, all.join(field(2)));
    assertSame(all, all.join(field(1).step(step(1))));
    assertEquals(4, all.join(field(3)).entries().size());
  }

  @Test
  void theShorterWayIsKept() {
    Value far = fields(2).step(step(1)).step(step(2));
    Value joined = far.join(field(1).step(step(3)));
    assertNotSame(far, joined);
    assertEquals(2, joined.entries().get(0).trace().length());
    assertEquals(1, joined.entries().get(1).trace().length());
    assertFalse(far.settles(joined));
    assertTrue(joined.settles(far));
  }

  @Test
  void castsToDifferentClassesMeetInWhatWasCast() {
    Value paid = Value.of(EVENT.narrowed(PAID));
    Value closed = Value.of(EVENT.narrowed(CLOSED));
    assertEquals(PAID, one(paid.join(Value.of(EVENT.narrowed(PAID)))).type());
    assertTrue(one(paid.join(Value.of(EVENT.narrowed(PAID)))).isNarrowed());
    assertEquals(EVENT.type(), one(paid.join(closed)).type());
    assertFalse(one(paid.join(closed)).isNarrowed());
    assertFalse(one(paid.join(Value.of(EVENT))).isNarrowed());
  }

  private static Place one(Value value) {
    assertEquals(1, value.entries().size());
    return value.entries().get(0).atom().place();
  }

  @Test
  void whatIsProtectedCannotBeRead() {
    Value both = field(1).join(field(2).asProtected());
    assertEquals(field(1).toString(), both.readable().toString());
    assertTrue(field(2).asProtected().readable().isNone());
    Value open = fields(2);
    assertSame(open, open.readable());
  }

  @Test
  void placesBecomeData() {
    Value data = field(1).as(Atom.Mode.DERIVED);
    assertEquals(Atom.Mode.DERIVED, data.entries().get(0).atom().mode());
    assertSame(data, data.as(Atom.Mode.TEXT));
    assertNull(data.only());
    assertNotNull(field(1).only());
    assertTrue(field(1).isAt(new Root.Parameter(0)));
    assertFalse(field(1).isAt(new Root.Parameter(1)));
    assertFalse(Value.NONE.isAt(new Root.Parameter(0)));
  }

  @Test
  void theOrderOfAtomsDoesNotMatter() {
    Value ahead = field(1).join(field(2));
    Value behind = field(2).join(field(1));
    assertTrue(ahead.same(behind));
    assertTrue(ahead.settles(behind));
    assertFalse(ahead.same(field(2).join(field(3))));
    assertFalse(ahead.same(field(2).step(step(1)).join(field(1))));
    assertFalse(ahead.same(field(1)));
    assertFalse(ahead.same(field(1).join(field(2).step(step(1)))));
  }
}
