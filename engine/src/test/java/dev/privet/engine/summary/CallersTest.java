package dev.privet.engine.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.program.MethodKey;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallersTest {

  private static final MethodKey A = method("a");
  private static final MethodKey B = method("b");
  private static final MethodKey C = method("c");
  private static final MethodKey OUTSIDE = method("outside");

  private final Map<MethodKey, List<MethodKey>> calls = new LinkedHashMap<>();

  private static MethodKey method(String name) {
    return new MethodKey("Code", name, "()V");
  }

  private Set<MethodKey> called(MethodKey... hidden) {
    return new HashSet<>(Callers.called(calls, Set.of(hidden)::contains));
  }

  @Test
  void whatAnotherMethodCallsIsCalled() {
    calls.put(A, List.of(B, B, OUTSIDE));
    calls.put(B, List.of());
    assertEquals(Set.of(B), called());
    assertEquals(Set.of(B), called(A, B));
  }

  @Test
  void aMethodIsNotCalledByItself() {
    calls.put(A, List.of(A));
    assertEquals(Set.of(), called());
    assertEquals(Set.of(), called(A));
    calls.put(B, List.of(A));
    assertEquals(Set.of(A), called(A));
  }

  @Test
  void methodsThatOnlyCallEachOtherAreStartedFromOutside() {
    calls.put(A, List.of(B));
    calls.put(B, List.of(A));
    assertEquals(Set.of(), called());
    assertEquals(Set.of(), called(A, B), "nobody is seen to start them");
  }

  @Test
  void hiddenOnesAreStartedByTheOthersOfTheirCycle() {
    calls.put(A, List.of(B));
    calls.put(B, List.of(A));
    assertEquals(Set.of(B), called(B));
    assertEquals(Set.of(A), called(A));
  }

  @Test
  void aCycleThatAnotherMethodCallsIsCalled() {
    calls.put(A, List.of(B));
    calls.put(B, List.of(A));
    calls.put(C, List.of(B));
    assertEquals(Set.of(A, B), called());
    assertEquals(Set.of(A, B), called(A, B));
    assertEquals(Set.of(A, B), called(C));
  }
}
