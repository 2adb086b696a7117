package dev.privet.engine.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The running program is the judge: generated methods run under every assignment of their flags,
 * with and without consent, and with a check that fails. No consent may be claimed where a run got
 * without one, and nearly all that every run had has to be claimed. {@code
 * -Dprivet.randomGuards=20000} asks for more of them, {@code -Dprivet.randomGuards.seed=1000} for
 * others.
 */
class RandomGuardsTest {
  private static final int METHODS = Integer.getInteger("privet.randomGuards", 150);
  private static final int FIRST_SEED = Integer.getInteger("privet.randomGuards.seed", 0);
  private static final int BATCH = 150;

  /** A check may fail instead of answering: the first one asked, the second, and so on. */
  private static final int FAILURES = 5;

  private static final Pattern PROBE = Pattern.compile("sink\\((\\d+)\\);");

  @TempDir Path folder;

  private int held;
  private int claimed;
  private final List<String> wrong = new ArrayList<>();

  @Test
  void claimsWhatEveryRunHas() throws Exception {
    for (int batch = 0; batch * BATCH < METHODS; batch++) {
      check(FIRST_SEED + batch, Math.min(BATCH, METHODS - batch * BATCH));
    }
    System.out.printf("%d methods: %d of %d consents claimed%n", METHODS, claimed, held);
    assertEquals(List.of(), wrong, "claimed, but a run got there without consent");
    assertTrue(held > METHODS / 4, "too few probes hold: " + held);
    assertTrue(claimed >= 0.95 * held, claimed + " of " + held + " claimed");
  }

  private void check(int seed, int count) throws Exception {
    String source = RandomGuards.of(seed, count);
    Path sources = Files.createDirectories(folder.resolve("s" + seed));
    Map<Integer, Set<String>> facts = ProbedSource.facts(sources, source);
    Map<Integer, Integer> lines = probes(source);
    Set<Integer> reached = new HashSet<>();
    Set<Integer> unasked = new HashSet<>();
    run(sources, source, count, reached, unasked);
    lines.forEach(
        (probe, line) -> {
          boolean claims =
              facts.getOrDefault(line, Set.of("nothing")).stream()
                  .allMatch(way -> way.contains("of $0") || way.equals("impossible"));
          if (claims && unasked.contains(probe)) {
            wrong.add("seed " + seed + " line " + line + ": " + facts.get(line));
          } else if (reached.contains(probe) && !unasked.contains(probe)) {
            held++;
            claimed += claims ? 1 : 0;
            if (!claims && Boolean.getBoolean("privet.showMissed")) {
              System.out.println("missed: seed " + seed + " line " + line);
            }
          }
        });
  }

  private static Map<Integer, Integer> probes(String source) {
    Map<Integer, Integer> lines = new TreeMap<>();
    List<String> all = source.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      Matcher probe = PROBE.matcher(all.get(i));
      if (probe.find()) {
        lines.put(Integer.parseInt(probe.group(1)), i + 1);
      }
    }
    return lines;
  }

  /** Runs every method under every assignment; a method may throw. */
  private static void run(
      Path sources, String source, int count, Set<Integer> reached, Set<Integer> unasked)
      throws IOException, ReflectiveOperationException {
    Path file = sources.resolve("T.java");
    Files.writeString(file, source);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-nowarn",
                "-proc:none",
                "-d",
                sources.toString(),
                file.toString());
    assertEquals(0, failed, "does not compile:\n" + source);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {sources.toUri().toURL()}, null)) {
      Class<?> type = loader.loadClass("T");
      Class<?> user = loader.loadClass("T$U");
      boolean[] flags = (boolean[]) type.getField("flags").get(null);
      Field seen = type.getField("reached");
      for (int mode = -1; mode <= FAILURES; mode++) {
        boolean answer = mode < 0;
        int failing = mode;
        int[] asked = {0};
        Object who =
            Proxy.newProxyInstance(
                loader,
                new Class<?>[] {user},
                (proxy, method, none) -> {
                  if (++asked[0] == failing) {
                    throw new IllegalStateException("the check is down");
                  }
                  return answer;
                });
        for (int i = 0; i < count; i++) {
          Method method = type.getMethod("m" + i, user);
          for (int bits = 0; bits < 1 << RandomGuards.FLAGS; bits++) {
            for (int flag = 0; flag < RandomGuards.FLAGS; flag++) {
              flags[flag] = (bits >> flag & 1) == 1;
            }
            Set<Integer> now = new HashSet<>();
            seen.set(null, now);
            asked[0] = 0;
            start(method, who);
            reached.addAll(now);
            if (!answer) {
              unasked.addAll(now);
            }
          }
        }
      }
    }
  }

  private static void start(Method method, Object who) throws IllegalAccessException {
    try {
      method.invoke(null, who);
    } catch (InvocationTargetException refused) {
      assertTrue(refused.getCause() instanceof IllegalStateException, refused::toString);
    }
  }
}
