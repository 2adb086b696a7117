package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.VoidType;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Site;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mappers whose bodies an annotation processor writes from their declarations, as MapStruct does:
 * properties go to those of the same name, or as {@code @Mapping} says.
 */
final class GeneratedMappers {

  private static final String MAPPER = "org.mapstruct.Mapper";
  private static final String TARGET = "org.mapstruct.MappingTarget";
  private static final int MADE = 90;

  private final Frame frame;
  private final PropertyCopy copy;

  GeneratedMappers(Frame frame) {
    this.frame = frame;
    this.copy = new PropertyCopy(frame);
  }

  /** What a generated body gives; null where the call is none of such. */
  @Nullable Value run(Instruction.Call call) {
    MethodDeclaration method = frame.program.declaration(call.callee().method()).orElse(null);
    if (method == null || !isMapper(frame.program, call.callee().method().owner())) {
      return null;
    }
    Value target = target(call, method);
    if (target != null) {
      fill(Transfer.values(frame, call.arguments()), method, target);
      return method.returnType() instanceof VoidType ? Value.NONE : target;
    }
    Type returned = call.callee().returnType();
    if (!(returned instanceof ClassType type) || Types.isScalar(returned)) {
      return null;
    }
    Value made = made(type, 0);
    if (type.arguments().size() == 1
        && frame.program.hierarchy().isSubtype(type.name(), "java.util.Collection")
        && type.arguments().get(0) instanceof ClassType element) {
      Value item = made(element, 1);
      List<Value> items = new ArrayList<>();
      call.arguments()
          .forEach(a -> items.add(frame.memory.read(frame.heap, frame.value(a), Step.ELEMENT)));
      MethodDeclaration each = each(method, element);
      for (Value one : items) {
        if (each == null) {
          copy.copy(one, item);
        } else {
          fill(List.of(one), each, item);
        }
      }
      frame.memory.write(frame.heap, made, Step.ELEMENT, element, item);
    } else {
      fill(Transfer.values(frame, call.arguments()), method, made);
    }
    return made;
  }

  /** Whether it is a mapper, which nobody writes as a lambda even if it has one method only. */
  static boolean isMapper(Program program, String type) {
    return program.hierarchy().isProject(type)
        && program
            .hierarchy()
            .find(type)
            .filter(mapper -> has(mapper.annotations(), MAPPER))
            .isPresent();
  }

  private Value made(ClassType type, int part) {
    return Value.of(Place.of(new Root.Fresh(Site.of(frame.at, MADE + part), type.name()), type));
  }

  private @Nullable Value target(Instruction.Call call, MethodDeclaration method) {
    for (int i = 0; i < method.parameters().size() && i < call.arguments().size(); i++) {
      if (has(method.parameters().get(i).annotations(), TARGET)) {
        return frame.value(call.arguments().get(i));
      }
    }
    return null;
  }

  /** The mapper's only method for the elements of what another one of it maps. */
  private @Nullable MethodDeclaration each(MethodDeclaration all, ClassType made) {
    if (all.parameters().size() != 1) {
      return null;
    }
    String source = Types.name(Types.argument(all.parameters().get(0).type(), 0));
    List<MethodDeclaration> found =
        frame.program.hierarchy().find(all.key().owner()).stream()
            .flatMap(mapper -> mapper.methods().stream())
            .filter(one -> Types.name(one.returnType()).equals(made.name()))
            .filter(one -> one.parameters().size() == 1)
            .filter(one -> Types.name(one.parameters().get(0).type()).equals(source))
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  private void fill(List<Value> given, MethodDeclaration method, Value target) {
    for (int i = 0; i < method.parameters().size() && i < given.size(); i++) {
      Parameter parameter = method.parameters().get(i);
      Value source = given.get(i);
      if (has(parameter.annotations(), TARGET)) {
        continue;
      }
      copy.copy(source, target);
      if (method.parameters().size() > 1) {
        copy.set(target, parameter.name(), source);
      }
      for (AnnotationUse mapping : mappings(method)) {
        mapped(mapping, parameter, method, source, target);
      }
    }
  }

  private void mapped(
      AnnotationUse mapping,
      Parameter parameter,
      MethodDeclaration method,
      Value source,
      Value target) {
    if (!(mapping.elements().get("target") instanceof String to)) {
      return;
    }
    Object from = mapping.elements().get("source");
    if (from instanceof String path) {
      boolean named = path.startsWith(parameter.name() + ".") || path.equals(parameter.name());
      if (named || method.parameters().size() == 1) {
        copy.replace(
            target, to, read(source, named ? path.substring(parameter.name().length()) : path));
      }
    } else if (Boolean.TRUE.equals(mapping.elements().get("ignore"))
        || mapping.elements().containsKey("constant")) {
      copy.replace(target, to, Value.NONE);
    }
  }

  private Value read(Value source, String path) {
    Value value = source;
    for (String name : path.split("\\.", -1)) {
      value = name.isEmpty() ? value : copy.property(value, name, ClassType.OBJECT);
    }
    return value;
  }

  private static List<AnnotationUse> mappings(MethodDeclaration method) {
    List<AnnotationUse> mappings = new ArrayList<>();
    for (AnnotationUse use : method.annotations()) {
      if (use.simpleName().equals("Mapping")) {
        mappings.add(use);
      } else if (use.simpleName().equals("Mappings")
          && use.elements().get("value") instanceof List<?> several) {
        several.forEach(
            one -> {
              if (one instanceof AnnotationUse mapping) {
                mappings.add(mapping);
              }
            });
      }
    }
    return mappings;
  }

  private static boolean has(List<AnnotationUse> annotations, String type) {
    return annotations.stream().anyMatch(use -> use.type().equals(type));
  }
}
