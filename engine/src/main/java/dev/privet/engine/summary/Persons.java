package dev.privet.engine.summary;

import dev.privet.engine.guard.Subject;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places of a person that a guard names by a value and properties. */
final class Persons {

  /** Most places by which a person is known. */
  static final int MAX_PLACES = 8;

  private static final Set<String> BOXES =
      Set.of(
          "java.util.Optional",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.CompletionStage",
          "reactor.core.publisher.Mono");

  private Persons() {}

  static Value follow(
      Program program, @Nullable Frame frame, Value start, List<String> properties) {
    Value at = frame == null || !properties.isEmpty() ? start : opened(frame, start);
    for (String property : properties) {
      if (frame == null) {
        return Value.NONE;
      }
      at = step(program, frame, at, property);
    }
    return at;
  }

  private static Value step(Program program, Frame frame, Value at, String property) {
    if (property.startsWith("[")) {
      boolean constant = Character.isDigit(property.charAt(1));
      boolean map =
          at.entries().stream()
              .anyMatch(entry -> Types.name(entry.atom().place().type()).endsWith("Map"));
      return property.equals(Subject.EACH) || !constant
          ? frame.memory.read(frame.heap, at, map ? Step.MAP_VALUE : Step.ELEMENT)
          : frame.memory.read(
              frame.heap, at, new Step.At(property.substring(1, property.length() - 1)));
    }
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : opened(frame, at).entries()) {
      Optional<FieldDeclaration> field =
          field(program.hierarchy(), Types.name(entry.atom().place().type()), property);
      Step step =
          field
              .map(found -> program.field(found.key()))
              .orElseGet(() -> program.property(property));
      Type type =
          field
              .map(FieldDeclaration::type)
              .orElseGet(
                  () ->
                      read(program.hierarchy(), Types.name(entry.atom().place().type()), property));
      out.add(frame.memory.read(frame.heap, Value.of(List.of(entry)), step, type));
    }
    return out.build();
  }

  /** A property of what an optional, or the like, holds at most one of. */
  private static Value opened(Frame frame, Value at) {
    boolean boxed = at.entries().stream().anyMatch(entry -> isBox(entry.atom().place().type()));
    return boxed ? frame.memory.read(frame.heap, at, Step.ELEMENT) : at;
  }

  private static boolean isBox(Type type) {
    return BOXES.contains(Types.name(type));
  }

  /** What a type's accessor of a property returns. */
  private static Type read(Hierarchy hierarchy, String type, String property) {
    String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
    for (String owner : hierarchy.supertypes(type)) {
      for (MethodDeclaration method :
          hierarchy.find(owner).map(TypeDeclaration::methods).orElse(List.of())) {
        boolean reads =
            method.name().equals(property)
                || method.name().equals("get" + capital)
                || method.name().equals("is" + capital);
        if (reads && method.parameters().isEmpty()) {
          return method.returnType();
        }
      }
    }
    return ClassType.OBJECT;
  }

  private static Optional<FieldDeclaration> field(
      Hierarchy hierarchy, String type, String property) {
    for (String owner : hierarchy.supertypes(type)) {
      Optional<TypeDeclaration> declaration = hierarchy.find(owner);
      if (hierarchy.isProject(owner) && declaration.isPresent()) {
        for (FieldDeclaration field : declaration.get().fields()) {
          if (field.name().equals(property)) {
            return Optional.of(field);
          }
        }
      }
    }
    return Optional.empty();
  }

  static List<Place> places(Value person) {
    List<Place> places = new ArrayList<>();
    for (Value.Entry entry : person.entries()) {
      if (places.size() < MAX_PLACES && !places.contains(entry.atom().place())) {
        places.add(entry.atom().place());
      }
    }
    return places;
  }
}
