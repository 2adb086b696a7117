package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void tellsOfLongWorkOnly() throws InterruptedException {
    List<String> lines = new CopyOnWriteArrayList<>();
    Progress.of(1, lines::add).close();
    assertEquals(List.of(), lines);
    CountDownLatch twice = new CountDownLatch(2);
    try (Progress progress =
        Progress.of(
            3,
            line -> {
              lines.add(line);
              twice.countDown();
            },
            Duration.ofMillis(5))) {
      assertTrue(twice.await(30, TimeUnit.SECONDS));
    }
    assertTrue(lines.get(0).matches("Auditing 3 modules, \\d+ s so far"), lines.get(0));
  }
}
