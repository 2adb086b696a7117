package dev.privet.engine.taint;

import dev.privet.engine.program.ArrayType;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Selector;

/** Steps that selectors of rule packs stand for, and the types they lead to. */
public final class StepTypes {

  private StepTypes() {}

  /** The type of what a step leads to from a value of type {@code base}, as far as it says. */
  public static Type after(Type base, Step step) {
    if (base instanceof ArrayType array) {
      return array.element();
    }
    int arguments = Types.arguments(base).size();
    if (step instanceof Step.MapKey && arguments == 2) {
      return Types.argument(base, 0);
    } else if ((step instanceof Step.MapValue || Step.isSlot(step)) && arguments == 2) {
      return Types.argument(base, 1);
    } else if ((step instanceof Step.Element || step instanceof Step.At) && arguments == 1) {
      return Types.argument(base, 0);
    }
    return ClassType.OBJECT;
  }

  /** The step of a selector; functions' parameters and results have none. */
  public static Step of(Selector selector) {
    if (selector instanceof Selector.Element) {
      return Step.ELEMENT;
    } else if (selector instanceof Selector.MapKey) {
      return Step.MAP_KEY;
    } else if (selector instanceof Selector.MapValue) {
      return Step.MAP_VALUE;
    } else if (selector instanceof Selector.Key key) {
      return new Step.At(key.key());
    } else if (selector instanceof Selector.Field field) {
      return new Step.Property(field.name());
    } else if (selector instanceof Selector.Content) {
      return Step.CONTENT;
    }
    throw new IllegalArgumentException("not a part of a value: " + selector);
  }
}
