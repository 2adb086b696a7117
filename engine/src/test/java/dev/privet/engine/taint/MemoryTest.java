package dev.privet.engine.taint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Type;
import org.junit.jupiter.api.Test;

class MemoryTest {

  private static final Type TEXT = ClassType.STRING;
  private static final Step EMAIL = new Step.Field(new FieldKey("Dto", "email"));
  private static final Value SOURCE = Value.of(Place.of(new Root.Parameter(1), TEXT));

  private final Memory memory = new Memory();
  private final Heap heap = new Heap();

  private static Value fresh(int site) {
    return Value.of(Place.of(new Root.Fresh(Site.of(site, 0), "Dto"), ClassType.of("Dto")));
  }

  @Test
  void whatWasWrittenIsRead() {
    memory.write(heap, fresh(1), EMAIL, TEXT, SOURCE);
    assertTrue(memory.read(heap, fresh(1), EMAIL, TEXT).same(SOURCE));
    assertTrue(memory.read(heap, fresh(2), EMAIL, TEXT).isNone());
  }

  @Test
  void aSecondWriteToOneObjectReplacesTheFirst() {
    memory.write(heap, fresh(1), EMAIL, TEXT, SOURCE);
    memory.write(heap, fresh(1), EMAIL, TEXT, Value.NONE);
    assertTrue(memory.read(heap, fresh(1), EMAIL, TEXT).isNone());
  }

  @Test
  void aWriteToOneOfTwoObjectsReplacesNothing() {
    Value either = fresh(1).join(fresh(2));
    memory.write(heap, fresh(1), EMAIL, TEXT, SOURCE);
    memory.write(heap, either, EMAIL, TEXT, Value.NONE);
    assertTrue(memory.read(heap, fresh(1), EMAIL, TEXT).same(SOURCE));
  }

  @Test
  void aPartFromOutsideStandsForItself() {
    Value user = Value.of(Place.of(new Root.Parameter(0), ClassType.of("Dto")));
    Value read = memory.read(heap, user, EMAIL, TEXT);
    assertEquals(1, read.entries().size());
    assertEquals(EMAIL, read.entries().get(0).atom().place().step());
    memory.write(heap, user, EMAIL, TEXT, Value.NONE);
    assertTrue(memory.read(heap, user, EMAIL, TEXT).isNone());
  }

  @Test
  void constantKeysAreKeptApart() {
    Value map = fresh(3);
    memory.write(heap, map, new Step.At("mail"), TEXT, SOURCE);
    assertTrue(memory.read(heap, map, new Step.At("order"), TEXT).isNone());
    assertTrue(memory.read(heap, map, new Step.At("mail"), TEXT).same(SOURCE));
    assertTrue(memory.read(heap, map, Step.MAP_VALUE, TEXT).same(SOURCE));
  }

  @Test
  void anUnknownKeyMayBeAnyConstantOne() {
    Value map = fresh(3);
    memory.write(heap, map, Step.MAP_VALUE, TEXT, SOURCE);
    assertTrue(memory.read(heap, map, new Step.At("order"), TEXT).same(SOURCE));
  }

  @Test
  void whatIsWrittenOnOneOfSeveralAlternativesReplacesNothing() {
    memory.write(heap, fresh(1), EMAIL, TEXT, SOURCE);
    assertFalse(memory.alternative(true));
    assertTrue(memory.isAlternative());
    memory.write(heap, fresh(1), EMAIL, TEXT, Value.NONE);
    assertTrue(memory.read(heap, fresh(1), EMAIL, TEXT).same(SOURCE));
    assertTrue(memory.alternative(false));
    assertFalse(memory.isAlternative());
    memory.write(heap, fresh(1), EMAIL, TEXT, Value.NONE);
    assertTrue(memory.read(heap, fresh(1), EMAIL, TEXT).isNone());
  }
}
