package dev.privet.engine.frontend.declare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What each thread is just reading, so that what needs itself (a cycle, an error) ends. */
final class Reading {
  private final ThreadLocal<Set<SourceType>> supertypes = ThreadLocal.withInitial(HashSet::new);
  private final ThreadLocal<Set<SourceType>> headers = ThreadLocal.withInitial(HashSet::new);
  private final ThreadLocal<Set<SourceType>> members = ThreadLocal.withInitial(HashSet::new);

  /** Supertypes that need themselves are none. */
  List<String> supertypes(SourceType type, Supplier<List<String>> read) {
    return guarded(supertypes, type, read, List.of());
  }

  /** Whether this thread reads supertypes, so that cycles may cut answers short. */
  boolean isAtSupertypes() {
    return !supertypes.get().isEmpty();
  }

  /** Members that are taken over from a type that takes over from this one are none. */
  void members(SourceType type, Runnable read) {
    guarded(
        members,
        type,
        () -> {
          read.run();
          return true;
        },
        false);
  }

  /** A header that needs itself is partial. */
  TypeHeader header(SourceType type, Supplier<TypeHeader> read) {
    return guarded(headers, type, read, TypeHeader.partial());
  }

  boolean isAtHeader(SourceType type) {
    return headers.get().contains(type);
  }

  private static <T> T guarded(
      ThreadLocal<Set<SourceType>> reading, SourceType type, Supplier<T> read, T ifReading) {
    Set<SourceType> types = reading.get();
    if (!types.add(type)) {
      return ifReading;
    }
    try {
      return read.get();
    } finally {
      types.remove(type);
    }
  }
}
