package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReactorTest {

  @Test
  void onlyTheLastIsHandedAllInTheReactorsOrder() {
    Reactor reactor = new Reactor(Set.of("a", "b", "c"));
    assertEquals(Optional.empty(), reactor.arrive("c", module(2)));
    assertEquals(Optional.empty(), reactor.arrive("a", module(0)));
    assertEquals(
        Optional.of(List.of(module(0), module(1), module(2))), reactor.arrive("b", module(1)));
  }

  @Test
  void aForkedExecutionThatNobodyPlannedDoesNotStartASecondAudit() {
    Reactor reactor = new Reactor(Set.of("a"));
    assertEquals(Optional.of(List.of(module(0))), reactor.arrive("a", module(0)));
    assertEquals(Optional.empty(), reactor.arrive("a forked", module(0)));
  }

  @Test
  void anExecutionThatNobodyPlannedAuditsAtLeastItself() {
    assertEquals(
        Optional.of(List.of(module(0))), new Reactor(Set.of()).arrive("a forked", module(0)));
  }

  @Test
  void ofTwoExecutionsInAModuleTheLastHolds() {
    Reactor reactor = new Reactor(Set.of("a first", "a second"));
    assertEquals(Optional.empty(), reactor.arrive("a first", module(0)));
    assertEquals(1, reactor.arrive("a second", module(0)).orElseThrow().size());
  }

  @Test
  void whoHasComeIsHandedOverOnceWhenNobodyElseWill() {
    Reactor reactor = new Reactor(Set.of("g:a check", "g:b check"));
    assertEquals(Optional.empty(), reactor.arrive("g:a check", module(0)));
    assertEquals(List.of("g:b"), reactor.missing());
    assertTrue(reactor.isFirstToWait());
    assertFalse(reactor.isFirstToWait());
    assertEquals(Optional.of(List.of(module(0))), reactor.close());
    assertEquals(Optional.empty(), reactor.close());
    assertEquals(Optional.empty(), reactor.arrive("g:b check", module(1)));
  }

  @Test
  void nothingIsLeftWhenAllHaveCome() {
    Reactor reactor = new Reactor(Set.of("g:a check"));
    assertTrue(reactor.arrive("g:a check", module(0)).isPresent());
    assertEquals(Optional.empty(), reactor.close());
  }

  @Test
  void threadsMayArriveTogether() throws Exception {
    int count = 200;
    Reactor reactor =
        new Reactor(IntStream.range(0, count).mapToObj(i -> "m" + i).collect(Collectors.toSet()));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Optional<List<ReactorModule>>>> arrivals =
          IntStream.range(0, count)
              .<Callable<Optional<List<ReactorModule>>>>mapToObj(
                  i -> () -> reactor.arrive("m" + i, module(i)))
              .toList();
      long audits = 0;
      for (var arrival : threads.invokeAll(arrivals)) {
        audits += arrival.get().filter(all -> all.size() == count).stream().count();
      }
      assertEquals(1, audits);
    } finally {
      threads.shutdownNow();
    }
  }

  private static ReactorModule module(int order) {
    return Modules.module(order, "m" + order);
  }
}
