package dev.privet.engine.frontend.parse;

import com.github.javaparser.GeneratedJavaParserConstants;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers and keywords by their characters, so that a name that a thousand files use is one
 * string. Not for several threads.
 */
final class NameTable implements GeneratedJavaParserConstants {

  private static final int INITIAL_SIZE = 1 << 12;

  /** The grammar's kinds of what looks like an identifier. */
  private static final int FIRST_WORD = ABSTRACT;

  private static final int LAST_WORD = WHEN;

  private @Nullable String[] names = new @Nullable String[INITIAL_SIZE];
  private byte[] kinds = new byte[INITIAL_SIZE];
  private int count;

  NameTable() {
    for (int kind = FIRST_WORD; kind <= LAST_WORD; kind++) {
      if (kind != NON_SEALED) {
        word(kind);
      }
    }
    word(UNNAMED_PLACEHOLDER);
  }

  private void word(int kind) {
    String quoted = tokenImage[kind];
    String word = quoted.substring(1, quoted.length() - 1);
    int slot = find(word.toCharArray(), 0, word.length(), word.hashCode());
    kinds[slot] = (byte) kind;
  }

  /**
   * The slot of some characters, which are entered if they are new.
   *
   * @param hash as {@link String#hashCode()}
   */
  int find(char[] chars, int begin, int end, int hash) {
    int mask = names.length - 1;
    int slot = spread(hash) & mask;
    while (true) {
      String name = names[slot];
      if (name == null) {
        return enter(new String(chars, begin, end - begin), slot);
      }
      if (name.hashCode() == hash && isSame(name, chars, begin, end)) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
  }

  String name(int slot) {
    String name = names[slot];
    if (name == null) {
      throw new IllegalArgumentException("no name at " + slot);
    }
    return name;
  }

  /** The token's kind. */
  int kind(int slot) {
    return kinds[slot] & 0xff;
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 15;
  }

  private static boolean isSame(String name, char[] chars, int begin, int end) {
    int length = name.length();
    if (length != end - begin) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (name.charAt(i) != chars[begin + i]) {
        return false;
      }
    }
    return true;
  }

  private int enter(String name, int slot) {
    names[slot] = name;
    kinds[slot] = IDENTIFIER;
    count++;
    if (count * 2 < names.length) {
      return slot;
    }
    grow();
    return slotOf(name);
  }

  private void grow() {
    @Nullable String[] oldNames = names;
    byte[] oldKinds = kinds;
    names = new @Nullable String[oldNames.length * 2];
    kinds = new byte[oldKinds.length * 2];
    for (int i = 0; i < oldNames.length; i++) {
      String name = oldNames[i];
      if (name != null) {
        int slot = slotOf(name);
        names[slot] = name;
        kinds[slot] = oldKinds[i];
      }
    }
  }

  /** Where a name is, or would be. */
  private int slotOf(String name) {
    int mask = names.length - 1;
    int slot = spread(name.hashCode()) & mask;
    while (true) {
      String there = names[slot];
      if (there == null || there.equals(name)) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
  }
}
