package dev.privet.engine.summary;

import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The project's own code that writes an object or a property in a serialiser's stead, as an
 * annotation names it: only what it writes or returns gets out.
 */
final class OwnSerialisers {

  /** Annotations and the elements by which they name such a class. */
  private static final Map<String, List<String>> NAMING =
      Map.of(
          "JsonSerialize", List.of("using", "converter"),
          "JsonAdapter", List.of("value"),
          "JsonbTypeSerializer", List.of("value"));

  private static final Set<String> WRITING = Set.of("serialize", "write", "convert");

  /** What such code writes to: all else that it is given is asked for nothing. */
  private static final Set<String> WRITERS = Set.of("JsonGenerator", "JsonWriter");

  private static final int WRITER = 110;
  private static final int SERIALISER = 111;

  private OwnSerialisers() {}

  /** The method that one of these annotations has written with; null where none does. */
  static @Nullable MethodKey named(Hierarchy hierarchy, List<AnnotationUse> said) {
    for (AnnotationUse use : said) {
      MethodKey own = named(hierarchy, use);
      if (own != null) {
        return own;
      }
      TypeDeclaration annotation =
          hierarchy.isProject(use.type()) ? hierarchy.find(use.type()).orElse(null) : null;
      for (AnnotationUse meta :
          annotation == null ? said.subList(0, 0) : annotation.annotations()) {
        MethodKey inherited = named(hierarchy, meta);
        if (inherited != null) {
          return inherited;
        }
      }
    }
    return null;
  }

  private static @Nullable MethodKey named(Hierarchy hierarchy, AnnotationUse use) {
    for (String element : NAMING.getOrDefault(use.simpleName(), List.of())) {
      if (use.elements().get(element) instanceof Type type) {
        MethodKey own = method(hierarchy, Types.name(type));
        if (own != null) {
          return own;
        }
      }
    }
    return null;
  }

  /** The method of such a class that writes; null where the project has none. */
  static @Nullable MethodKey method(Hierarchy hierarchy, String type) {
    for (String ancestor : hierarchy.supertypes(type)) {
      TypeDeclaration declared =
          hierarchy.isProject(ancestor) ? hierarchy.find(ancestor).orElse(null) : null;
      for (MethodDeclaration method :
          declared == null ? List.<MethodDeclaration>of() : declared.methods()) {
        if (WRITING.contains(method.name())
            && !method.isAbstract()
            && !method.parameters().isEmpty()) {
          return method.key();
        }
      }
    }
    return null;
  }

  /** What such a method writes or returns of a value. */
  static Value written(
      Frame frame, Instantiation instantiation, MethodKey method, Value value, Position position) {
    MethodBody body = frame.program.bodies().get(method);
    if (body == null) {
      return value;
    }
    List<Value> actuals = new ArrayList<>();
    Value writers = Value.NONE;
    boolean isGiven = false;
    for (Variable parameter : body.parameters()) {
      Type type = parameter.type();
      String name = Types.name(type);
      if (parameter.kind() != Variable.Kind.PARAMETER) {
        actuals.add(made(frame, SERIALISER, ClassType.of(method.owner())));
      } else if (WRITERS.contains(name.substring(name.lastIndexOf('.') + 1))) {
        writers = made(frame, WRITER, type);
        actuals.add(writers);
      } else {
        actuals.add(isGiven ? Value.NONE : value);
        isGiven = true;
      }
    }
    boolean outer = frame.printed.keep(true);
    Value returned = instantiation.call(method, actuals, position);
    frame.printed.keep(outer);
    return returned.join(Contents.own(frame, writers));
  }

  private static Value made(Frame frame, int number, Type type) {
    return Value.of(Place.of(new Root.Fresh(Site.of(frame.at, number), Types.name(type)), type));
  }
}
