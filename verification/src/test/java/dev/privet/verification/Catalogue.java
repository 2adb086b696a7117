package dev.privet.verification;

import java.nio.file.Path;
import java.util.Set;

/** Where the real jars lie that the catalogue is held to. */
final class Catalogue {

  /** Copied by the engine's build, in folders named by packages. */
  static final Path LIBRARIES = Repository.ROOT.resolve("engine/target/fixture-libs");

  /** Types, and methods of types, that a JDK newer than the one that builds us has. */
  static final Set<String> OF_NEWER_JDKS =
      Set.of(
          "java.lang.IO",
          "java.util.SequencedMap",
          "java.lang.AbstractStringBuilder#repeat",
          "java.lang.StringBuilder#repeat",
          "java.lang.String#splitWithDelimiters",
          "java.util.List#addFirst",
          "java.util.List#addLast",
          "java.util.List#getFirst",
          "java.util.List#getLast",
          "java.util.List#removeFirst",
          "java.util.List#removeLast",
          "java.util.List#reversed",
          "java.util.Locale#of",
          "java.util.Map#sequencedEntrySet",
          "java.util.Map#sequencedKeySet",
          "java.util.Map#sequencedValues",
          "java.util.LinkedHashMap#putFirst",
          "java.util.LinkedHashMap#putLast",
          "java.util.SortedSet#getFirst",
          "java.util.SortedSet#getLast",
          "java.util.Objects#toIdentityString",
          "java.util.concurrent.Future#resultNow",
          "java.util.stream.Stream#gather");

  private Catalogue() {}
}
