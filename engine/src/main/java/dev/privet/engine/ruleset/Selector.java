package dev.privet.engine.ruleset;

/** One step from a value to a part of it, in ports of rule packs and in access paths. */
public sealed interface Selector {

  /** An element of a collection, array, stream, Optional, future, iterator. */
  record Element() implements Selector {
    @Override
    public String toString() {
      return "Element";
    }
  }

  /** Any key of a map. */
  record MapKey() implements Selector {
    @Override
    public String toString() {
      return "MapKey";
    }
  }

  /** Any value of a map. */
  record MapValue() implements Selector {
    @Override
    public String toString() {
      return "MapValue";
    }
  }

  /** The value at a constant key of a map, or at a constant index of an array or list. */
  record Key(String key) implements Selector {
    @Override
    public String toString() {
      return "Key[" + key + "]";
    }
  }

  /** A property by name, whoever declares it. */
  record Field(String name) implements Selector {
    @Override
    public String toString() {
      return "Field[" + name + "]";
    }
  }

  /** What was put into an opaque library object, as a builder or a request. */
  record Content() implements Selector {
    @Override
    public String toString() {
      return "Content";
    }
  }

  /** What a function value is called with. */
  record FunctionParameter(int index) implements Selector {
    @Override
    public String toString() {
      return "Parameter[" + index + "]";
    }
  }

  /** What a function value returns. */
  record FunctionResult() implements Selector {
    @Override
    public String toString() {
      return "ReturnValue";
    }
  }

  /** What a function value throws, as far as the call keeps it from its own caller. */
  record FunctionThrown() implements Selector {
    @Override
    public String toString() {
      return "Thrown";
    }
  }
}
