package dev.privet.engine.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Pieces of a round, whoever does them. */
class SharedRoundTest {

  private static final int PIECES = 500;
  private static final long STACK = 1 << 20;

  @Test
  void everyPieceIsDoneOnceAndAfterThoseItWaitsFor() {
    int[][] waiting = random();
    for (int threads : new int[] {1, 2, 5}) {
      AtomicIntegerArray done = new AtomicIntegerArray(PIECES);
      AtomicInteger early = new AtomicInteger();
      in(
          threads,
          schedule ->
              new SharedRound(
                      waiting,
                      piece -> {
                        for (int later : waiting[piece]) {
                          early.addAndGet(done.get(later));
                        }
                        done.incrementAndGet(piece);
                      })
                  .run(schedule));
      assertEquals(0, early.get());
      for (int piece = 0; piece < PIECES; piece++) {
        assertEquals(1, done.get(piece));
      }
    }
  }

  @Test
  void aFailureOfAnyThreadEndsTheRound() {
    for (int threads : new int[] {1, 3}) {
      AtomicInteger begun = new AtomicInteger();
      StackOverflowError thrown =
          assertThrows(
              StackOverflowError.class,
              () ->
                  in(
                      threads,
                      schedule ->
                          new SharedRound(
                                  new int[PIECES][0],
                                  piece -> {
                                    begun.incrementAndGet();
                                    if (piece == 20) {
                                      throw new StackOverflowError("piece 20");
                                    }
                                  })
                              .run(schedule)));
      assertEquals("piece 20", thrown.getMessage());
      assertTrue(begun.get() < PIECES, "what comes after it was begun");
    }
  }

  private interface Round {
    void run(Schedule schedule);
  }

  private static void in(int threads, Round round) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          try (Schedule schedule = new Schedule(new long[1], threads, STACK)) {
            round.run(schedule);
          }
        });
  }

  /** Each piece waits for about two that come before it. */
  private static int[][] random() {
    Random random = new Random(7);
    List<List<Integer>> waiting =
        java.util.stream.Stream.<List<Integer>>generate(java.util.ArrayList::new)
            .limit(PIECES)
            .toList();
    for (int piece = 1; piece < PIECES; piece++) {
      int first = random.nextInt(piece);
      waiting.get(first).add(piece);
      int second = random.nextInt(piece);
      if (second != first) {
        waiting.get(second).add(piece);
      }
    }
    return waiting.stream()
        .map(later -> later.stream().mapToInt(Integer::intValue).toArray())
        .peek(Arrays::sort)
        .toArray(int[][]::new);
  }
}
