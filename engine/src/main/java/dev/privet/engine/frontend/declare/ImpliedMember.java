package dev.privet.engine.frontend.declare;

import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodKey;
import java.util.List;

/** What the body of a method does that no one wrote but the language or Lombok implies. */
public sealed interface ImpliedMember {

  /** A constructor that only calls {@code super()}, also that of an anonymous class. */
  record DefaultConstructor() implements ImpliedMember {}

  /**
   * A constructor that calls {@code super()} and stores its parameters, in order: a record's
   * canonical one, Lombok's.
   */
  record FieldsConstructor(List<FieldKey> fields) implements ImpliedMember {
    public FieldsConstructor {
      fields = List.copyOf(fields);
    }
  }

  /** A static method that passes its parameters to a constructor of its class. */
  record StaticFactory(MethodKey constructor) implements ImpliedMember {}

  /** Returns a field, static or not: getters, a record's accessors. */
  record Getter(FieldKey field) implements ImpliedMember {}

  /**
   * Stores its parameter.
   *
   * @param chain whether it returns {@code this}
   */
  record Setter(FieldKey field, boolean chain) implements ImpliedMember {}

  /**
   * Returns a new instance of the class that has the parameter in {@code field} and this one's
   * values in the others.
   *
   * @param fields all instance fields
   */
  record With(FieldKey field, List<FieldKey> fields) implements ImpliedMember {
    public With {
      fields = List.copyOf(fields);
    }
  }

  /** Returns {@code this}. */
  record Self() implements ImpliedMember {}

  /** Calls the method on what a field holds, or a method returns, with its own parameters. */
  record Delegate(Printed to, MethodKey method) implements ImpliedMember {}

  /** A constructor that passes its parameters to the superclass's. */
  record PassedToSuper() implements ImpliedMember {}

  /** Static; returns a new builder. */
  record NewBuilder(String builder) implements ImpliedMember {}

  /**
   * Returns a new builder filled from this object.
   *
   * @param fields what is copied
   */
  record ToBuilder(String builder, List<Copy> fields) implements ImpliedMember {
    public ToBuilder {
      fields = List.copyOf(fields);
    }
  }

  /** A field and the builder's field for it. */
  record Copy(FieldKey builderField, FieldKey field) {}

  /** A builder's method that stores its parameter in a field and returns {@code this}. */
  record BuilderSet(FieldKey field) implements ImpliedMember {}

  /**
   * A builder's method that adds its parameters (one element, or a key and a value) or the elements
   * of its only parameter to the collection or map in a field, and returns {@code this}.
   *
   * @param all whether the parameter is a collection or map whose elements are added
   */
  record BuilderAdd(FieldKey field, boolean all) implements ImpliedMember {}

  /** A builder's method that empties the collection in a field and returns {@code this}. */
  record BuilderClear(FieldKey field) implements ImpliedMember {}

  /**
   * Returns what {@code target}, a constructor or a method, makes of the builder's fields.
   *
   * @param fields of the builder, aligned with the target's parameters
   */
  record BuilderBuild(MethodKey target, List<FieldKey> fields) implements ImpliedMember {
    public BuilderBuild {
      fields = List.copyOf(fields);
    }
  }

  /** Returns a new object of {@code type} whose fields, inherited ones too, are the builder's. */
  record BuilderFill(String type, List<Copy> fields) implements ImpliedMember {
    public BuilderFill {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A text of the values, in order, after the superclass's where {@code callSuper}: Lombok's and
   * records'.
   */
  record ToString(List<Printed> printed, boolean callSuper) implements ImpliedMember {
    public ToString {
      printed = List.copyOf(printed);
    }
  }

  /** A value in a text. */
  sealed interface Printed {
    /** The field itself. */
    record OfField(FieldKey field) implements Printed {}

    /** What a method without parameters returns on {@code this}. */
    record OfMethod(MethodKey method) implements Printed {}
  }

  /** {@code equals}, {@code hashCode} and {@code canEqual}: their result is no one's data. */
  record Comparison() implements ImpliedMember {}

  /** An enum's {@code values()}: an array of all constants. */
  record EnumValues() implements ImpliedMember {}

  /** An enum's {@code valueOf(String)}: one of the constants. */
  record EnumValueOf() implements ImpliedMember {}
}
