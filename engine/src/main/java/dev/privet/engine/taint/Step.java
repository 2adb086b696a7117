package dev.privet.engine.taint;

import dev.privet.engine.personaldata.Classification;
import dev.privet.engine.program.FieldKey;
import org.jspecify.annotations.Nullable;

/** One step of an access path. Equality is written out, as it is asked for all the time. */
public sealed interface Step {

  Step ELEMENT = new Element();
  Step MAP_KEY = new MapKey();
  Step MAP_VALUE = new MapValue();
  Step CONTENT = new Content();

  /** Whether it is the value under one key or index, which may be only a caller's to know. */
  static boolean isSlot(@Nullable Step step) {
    return step instanceof At || (step instanceof Asked asked && asked.part());
  }

  /** A declared field, of an instance or static. */
  record Field(FieldKey key) implements Step {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Field that && key.equals(that.key));
    }

    @Override
    public int hashCode() {
      return key.hashCode();
    }

    @Override
    public String toString() {
      return key.name();
    }
  }

  /** A property of an object whose fields are not seen, by the accessor's property name. */
  record Property(String name) implements Step {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Property that && name.equals(that.name));
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** An element of a collection, array, stream, Optional, future. */
  record Element() implements Step {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Element;
    }

    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    public String toString() {
      return "[]";
    }
  }

  /** A key of a map. */
  record MapKey() implements Step {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof MapKey;
    }

    @Override
    public int hashCode() {
      return 2;
    }

    @Override
    public String toString() {
      return "key";
    }
  }

  /** A value of a map. */
  record MapValue() implements Step {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof MapValue;
    }

    @Override
    public int hashCode() {
      return 3;
    }

    @Override
    public String toString() {
      return "value";
    }
  }

  /** The value at a constant key or index. */
  record At(String key) implements Step {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof At that && key.equals(that.key));
    }

    @Override
    public int hashCode() {
      return key.hashCode();
    }

    @Override
    public String toString() {
      return "[" + key + "]";
    }
  }

  /** What was put into an opaque library object. */
  record Content() implements Step {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Content;
    }

    @Override
    public int hashCode() {
      return 4;
    }

    @Override
    public String toString() {
      return "content";
    }
  }

  /**
   * No part, but the same under the name it was given: what it is where nobody knows what it was
   * before. It is the last step of a path.
   */
  record Named(Classification classification, String label) implements Step {
    @Override
    public String toString() {
      return "as " + label;
    }
  }

  /**
   * The value under a key that callers pass as this formal; where it is {@code part} of no map, the
   * same as what it follows, read by that key.
   */
  record Asked(int formal, boolean part) implements Step {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Asked that && formal == that.formal && part == that.part);
    }

    @Override
    public int hashCode() {
      return 7 + 2 * formal + (part ? 1 : 0);
    }

    @Override
    public String toString() {
      return part ? "value" : "read";
    }
  }

  /** What a function value captured. */
  record Captured(int index) implements Step {}
}
