package dev.privet.engine.program;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found out once for each key, for any number of threads. Asking for what is known takes
 * no lock, which {@link ConcurrentHashMap#computeIfAbsent} does for all but the first of a bin.
 *
 * @param <K> what is asked about
 * @param <V> the answer; the same whoever finds it
 */
public final class Memo<K, V> {
  private final Map<K, V> known = new ConcurrentHashMap<>();

  /** The answer, by {@code find} where nobody has asked yet; {@code find} may not ask this memo. */
  public V of(K key, Function<? super K, ? extends V> find) {
    @Nullable V value = known.get(key);
    return value != null ? value : known.computeIfAbsent(key, find);
  }
}
