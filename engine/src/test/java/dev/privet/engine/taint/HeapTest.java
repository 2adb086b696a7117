package dev.privet.engine.taint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeapTest {

  private static final Root OWN = new Root.Fresh(Site.of(1, 0), "Dto");
  private static final Place DTO = Place.of(OWN, ClassType.of("Dto"));
  private static final Place EMAIL = part(DTO, "email");
  private static final Place FORMAL = Place.of(new Root.Parameter(0), ClassType.of("Dto"));
  private static final Place LIST = part(DTO, "list");
  private static final Value SOURCE = Value.of(Place.of(new Root.Parameter(1), ClassType.STRING));

  private final Heap heap = new Heap();

  private static Place part(Place object, String name) {
    return object.child(new Step.Field(new FieldKey("Dto", name)), ClassType.STRING);
  }

  private static Heap.Cell cell(Heap heap, Place part) {
    return Objects.requireNonNull(heap.cell(part));
  }

  @Test
  void joiningTheSameChangesNothing() {
    heap.set(EMAIL, SOURCE);
    assertFalse(heap.join(heap.copy()));
    Heap other = new Heap();
    other.set(EMAIL, SOURCE);
    assertFalse(heap.join(other));
    assertTrue(cell(heap, EMAIL).certain());
  }

  @Test
  void whatTheOtherWayWroteIsNotCertain() {
    Heap other = new Heap();
    other.set(EMAIL, SOURCE);
    assertTrue(heap.join(other));
    assertFalse(cell(heap, EMAIL).certain());
    assertFalse(heap.join(other));
  }

  @Test
  void whatOnlyThisWayWroteIsNoLongerCertain() {
    heap.set(EMAIL, SOURCE);
    assertTrue(heap.join(new Heap()));
    assertFalse(cell(heap, EMAIL).certain());
    assertTrue(cell(heap, EMAIL).value().same(SOURCE));
    assertFalse(heap.join(new Heap()));
  }

  @Test
  void nothingWrittenOnOneWayOnlyIsForgotten() {
    heap.set(EMAIL, Value.NONE);
    assertTrue(heap.join(new Heap()));
    assertNull(heap.cell(EMAIL));
    assertEquals(List.of(), heap.partsOf(DTO));
  }

  @Test
  void bothValuesAreKept() {
    heap.set(EMAIL, SOURCE);
    Heap other = new Heap();
    other.set(EMAIL, Value.NONE);
    assertFalse(heap.join(other));
    assertTrue(cell(heap, EMAIL).certain());
    assertTrue(cell(heap, EMAIL).value().same(SOURCE));
    assertTrue(other.join(heap));
    assertTrue(cell(other, EMAIL).value().same(SOURCE));
  }

  @Test
  void copiesAreWrittenApart() {
    heap.set(EMAIL, SOURCE);
    Heap copy = heap.copy();
    copy.set(LIST, SOURCE);
    assertNull(heap.cell(LIST));
    assertFalse(heap.same(copy));
    heap.set(LIST, SOURCE);
    assertTrue(heap.same(copy));
    copy.set(LIST, Value.NONE);
    assertFalse(heap.same(copy));
  }

  @Test
  void anObjectIsHeldWhereAnotherOnesPartIsIt() {
    heap.set(EMAIL, SOURCE);
    heap.set(part(DTO, "self"), Value.of(DTO));
    assertFalse(heap.isHeld(OWN));
    assertTrue(heap.isFilled(OWN));
    assertFalse(heap.isFilled(new Root.Parameter(0)));
    heap.set(part(FORMAL, "kept"), Value.of(EMAIL));
    assertTrue(heap.isHeld(OWN));
    heap.forget(OWN);
    assertFalse(heap.isFilled(OWN));
    assertNotNull(heap.cell(part(FORMAL, "kept")));
  }

  @Test
  void addingJoins() {
    heap.add(EMAIL, Value.NONE, false);
    assertNull(heap.cell(EMAIL));
    heap.add(EMAIL, SOURCE, false);
    assertFalse(cell(heap, EMAIL).certain());
    heap.add(EMAIL, Value.NONE, true);
    assertTrue(cell(heap, EMAIL).certain());
    assertTrue(cell(heap, EMAIL).value().same(SOURCE));
    heap.add(LIST, Value.NONE, true);
    assertTrue(cell(heap, LIST).certain());
  }

  @Test
  void whatWasPutIntoALibrarysObjectIsRememberedThoughItIsNothing() {
    Place element = DTO.child(Step.ELEMENT, ClassType.STRING);
    heap.add(element, Value.NONE, false);
    assertNotNull(heap.cell(element));
    assertTrue(Heap.isTold(element, cell(heap, element)));
    assertFalse(Heap.isTold(EMAIL, new Heap.Cell(Value.NONE, true)));
    assertTrue(Heap.isTold(part(FORMAL, "email"), new Heap.Cell(Value.NONE, true)));
    assertFalse(Heap.isTold(part(FORMAL, "email"), new Heap.Cell(Value.NONE, false)));
  }

  @Test
  void partsOfWhatAFunctionWasGivenAreNoLongerCertain() {
    Place since = part(FORMAL, "since");
    heap.set(EMAIL, SOURCE);
    heap.handOver(DTO, since);
    assertFalse(cell(heap, EMAIL).certain());
    assertEquals(Set.of(since), heap.since(DTO));
    assertTrue(heap.isFilled(OWN));
    Heap other = new Heap();
    assertFalse(other.same(heap));
    assertTrue(other.join(heap));
    assertEquals(Set.of(since), other.since(DTO));
    assertFalse(other.join(heap));
  }

  @Test
  void whatOneWayWroteIsNotCertainWhereTheOtherWroteAsMuchElsewhere() {
    heap.set(EMAIL, SOURCE);
    Heap other = new Heap();
    other.set(LIST, Value.NONE);
    assertTrue(heap.join(other));
    assertFalse(cell(heap, EMAIL).certain());
    Heap third = new Heap();
    third.set(EMAIL, SOURCE);
    third.set(LIST, Value.NONE);
    assertFalse(third.copy().join(third));
    assertTrue(cell(third, EMAIL).certain());
  }
}
