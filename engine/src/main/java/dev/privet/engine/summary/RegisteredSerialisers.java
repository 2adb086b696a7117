package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Serialisers that the project gives to its mappers in a module, by the class that they write:
 * {@code module.addSerializer(Customer.class, new CustomerSerializer())}. They count where the
 * project makes no mapper that is not told of a module, as mixins do.
 *
 * @param byTarget the methods that write, by the name of a class whose subclasses they write, too
 */
record RegisteredSerialisers(Map<String, MethodKey> byTarget) {

  private static final Set<String> REGISTERING = Set.of("addSerializer", "serializerByType");
  private static final Set<String> TELLING =
      Set.of("registerModule", "registerModules", "addModule", "addModules");

  /** Modules that libraries bring, which know nothing of the project. */
  private static final String OWN_MODULE = "SimpleModule";

  private static final Set<String> BASES =
      Set.of("Module", "JacksonModule", OWN_MODULE, "Iterable", "List", "Collection", "Object");

  private static final List<String> MAPPERS =
      List.of("com.fasterxml.jackson.databind.ObjectMapper", "tools.jackson.databind.ObjectMapper");

  /** By which annotations a framework finds a serialiser. */
  private static final Set<String> FOUND = Set.of("JsonComponent", "JacksonComponent");

  RegisteredSerialisers {
    byTarget = Map.copyOf(byTarget);
  }

  static RegisteredSerialisers of(Collection<MethodBody> bodies, Hierarchy hierarchy) {
    Map<String, MethodKey> byTarget = new HashMap<>();
    Set<Position> made = new HashSet<>();
    Set<MethodKey> told = new HashSet<>();
    for (MethodBody body : bodies) {
      for (Instruction instruction : body.code()) {
        if (instruction instanceof Instruction.Call call) {
          String name = call.callee().method().name();
          if (REGISTERING.contains(name)) {
            register(body, call, hierarchy, byTarget);
          } else if (TELLING.contains(name) && mayTell(call, hierarchy)) {
            told.add(body.key());
          } else if (name.equals("builder")
              && isMapper(Types.name(call.callee().receiverType()), hierarchy)) {
            made.add(call.position());
          }
        } else if (instruction instanceof Instruction.New one
            && isMapper(one.type().name(), hierarchy)) {
          made.add(one.position());
        }
      }
    }
    if (made.size() > told.size()) {
      byTarget.clear();
    }
    if (made.isEmpty()) {
      found(hierarchy, byTarget);
    }
    return new RegisteredSerialisers(byTarget);
  }

  private static boolean isMapper(String type, Hierarchy hierarchy) {
    return MAPPERS.stream().anyMatch(mapper -> hierarchy.isSubtype(type, mapper));
  }

  /** Whether what a mapper is told of may be a module of the project's. */
  private static boolean mayTell(Instruction.Call call, Hierarchy hierarchy) {
    return call.arguments().stream()
        .map(argument -> Types.name(argument.type()).replaceAll("\\[]$", ""))
        .anyMatch(
            type ->
                hierarchy.isProject(type)
                    || BASES.contains(type.substring(type.lastIndexOf('.') + 1)));
  }

  private static void register(
      MethodBody body,
      Instruction.Call call,
      Hierarchy hierarchy,
      Map<String, MethodKey> byTarget) {
    int last = call.arguments().size() - 1;
    if (last < 0 || last > 1) {
      return;
    }
    MethodKey writer = OwnSerialisers.method(hierarchy, made(body, call.arguments().get(last)));
    String target = last == 1 ? named(body, call.arguments().get(0)) : written(hierarchy, writer);
    if (writer != null && !target.isEmpty()) {
      byTarget.put(target, writer);
    }
  }

  private static void found(Hierarchy hierarchy, Map<String, MethodKey> byTarget) {
    for (TypeDeclaration type : hierarchy.projectTypes()) {
      if (type.annotations().stream().anyMatch(use -> FOUND.contains(use.simpleName()))) {
        for (TypeDeclaration one : hierarchy.projectTypes()) {
          if (one.equals(type) || one.name().startsWith(type.name() + "$")) {
            MethodKey writer = OwnSerialisers.method(hierarchy, one.name());
            String target = written(hierarchy, writer);
            if (writer != null && writer.name().equals("serialize") && !target.isEmpty()) {
              byTarget.put(target, writer);
            }
          }
        }
      }
    }
  }

  /** The class whose objects a method writes, by its first parameter; empty where it says none. */
  private static String written(Hierarchy hierarchy, @Nullable MethodKey writer) {
    Optional<TypeDeclaration> owner =
        writer == null ? Optional.empty() : hierarchy.find(writer.owner());
    for (MethodDeclaration method : owner.map(TypeDeclaration::methods).orElse(List.of())) {
      Type type = method.parameters().isEmpty() ? null : method.parameters().get(0).type();
      if (method.key().equals(writer) && type != null && !Types.isVague(type)) {
        return Types.name(type);
      }
    }
    return "";
  }

  /** The class that a variable is made of where that is seen, else its type. */
  private static String made(MethodBody body, Variable variable) {
    Set<Variable> same = new HashSet<>(Set.of(variable));
    List<Instruction> code = body.code();
    for (int i = code.size() - 1; i >= 0; i--) {
      if (code.get(i) instanceof Instruction.New one && same.contains(one.target())) {
        return one.type().name();
      } else if (code.get(i) instanceof Instruction.Copy copy && same.contains(copy.target())) {
        same.add(copy.source());
      }
    }
    return Types.name(variable.type());
  }

  /** The class that a variable's only literal names; empty where none is seen. */
  private static String named(MethodBody body, Variable variable) {
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Constant literal
          && literal.target().equals(variable)
          && literal.value() instanceof Type type) {
        return Types.name(type);
      }
    }
    return "";
  }

  /** The method that writes objects of a class; null where none was registered. */
  @Nullable MethodKey of(String type, Hierarchy hierarchy) {
    if (byTarget.isEmpty()) {
      return null;
    }
    for (String ancestor : hierarchy.supertypes(type)) {
      MethodKey writer = byTarget.get(ancestor);
      if (writer != null) {
        return writer;
      }
    }
    return null;
  }
}
