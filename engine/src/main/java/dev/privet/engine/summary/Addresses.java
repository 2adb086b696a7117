package dev.privet.engine.summary;

import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.ruleset.Hosts;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Constant addresses in the network, followed as data to the calls that send something there. */
public final class Addresses {

  private Addresses() {}

  /** The address that a constant is or begins with; nothing where it is none. */
  static Value of(@Nullable Object constant) {
    Optional<String> host = constant instanceof String text ? Hosts.named(text) : Optional.empty();
    return host.map(Addresses::derived).orElse(Value.NONE);
  }

  /** The address that a constant is which names a host; nothing where it is none. */
  static Value ofHost(@Nullable Object constant) {
    Optional<String> host = constant instanceof String text ? Hosts.bare(text) : Optional.empty();
    return host.map(Addresses::derived).orElse(Value.NONE);
  }

  /** The address that a text has which begins with a constant and goes on. */
  static Value begun(String start) {
    return Hosts.begun(start).map(Addresses::derived).orElse(Value.NONE);
  }

  /** The address that a field has, or what is injected, by the setting it is. */
  static Value byDefault(Frame frame, List<AnnotationUse> annotations) {
    return annotations.isEmpty()
        ? Value.NONE
        : frame
            .program
            .wiring()
            .settings()
            .value(annotations, frame.program.wiring().rules().settings())
            .map(Addresses::of)
            .orElse(Value.NONE);
  }

  /** The same of a field, also of a class that is filled with a group of settings. */
  static Value bySetting(Frame frame, FieldDeclaration field) {
    Value own = byDefault(frame, field.annotations());
    List<AnnotationUse> group =
        frame
            .program
            .hierarchy()
            .find(field.key().owner())
            .map(TypeDeclaration::annotations)
            .orElse(List.of());
    return !own.isNone() || group.isEmpty()
        ? own
        : frame
            .program
            .wiring()
            .settings()
            .value(group, frame.program.wiring().rules().settings(), field.name())
            .map(Addresses::of)
            .orElse(Value.NONE);
  }

  /** Gives the parameters that are filled with settings the addresses these have by default. */
  static void setByDefault(Frame frame) {
    MethodDeclaration method = frame.program.declaration(frame.body.body().key()).orElse(null);
    if (method == null) {
      return;
    }
    List<Variable> variables = frame.body.parameters();
    int receiver = variables.size() - method.parameters().size();
    for (int i = Math.max(0, -receiver); i < method.parameters().size(); i++) {
      Value address = byDefault(frame, method.parameters().get(i).annotations());
      if (!address.isNone()) {
        Variable variable = variables.get(i + receiver);
        frame.set(variable, frame.value(variable).join(address));
      }
    }
  }

  /** The addresses that an enum's constants hold in one of its fields. */
  public static Set<String> ofConstants(Program program, FieldKey field) {
    Set<String> hosts = new TreeSet<>();
    List<FieldDeclaration> fields =
        program.hierarchy().find(field.owner()).map(TypeDeclaration::fields).orElse(List.of());
    for (FieldDeclaration constant : fields) {
      if (constant.enumConstant()
          && program.enumTexts().held(constant.key(), field) instanceof String text) {
        Hosts.named(text).ifPresent(hosts::add);
      }
    }
    return hosts;
  }

  private static Value derived(String host) {
    Place place = Place.of(new Root.Address(host), ClassType.STRING);
    return Value.of(Atom.itself(place).as(Atom.Mode.DERIVED));
  }

  /** What of a value is no address. */
  public static Value without(Value value) {
    if (value.entries().stream().noneMatch(Addresses::isAddress)) {
      return value;
    }
    return Value.of(value.entries().stream().filter(entry -> !isAddress(entry)).toList());
  }

  private static boolean isAddress(Value.Entry entry) {
    return entry.atom().place().root() instanceof Root.Address
        || entry.atom().mode() == Atom.Mode.ADDRESS;
  }

  /** What says where the data beside it goes. */
  public static List<Place> places(Value disclosed) {
    List<Place> places = new ArrayList<>();
    for (Value.Entry entry : disclosed.entries()) {
      if (entry.atom().mode() == Atom.Mode.ADDRESS) {
        places.add(entry.atom().place());
      }
    }
    return places;
  }

  /** The hosts among what says where data goes, in order. */
  static Set<String> hosts(List<Place> addresses) {
    Set<String> hosts = new TreeSet<>();
    for (Place place : addresses) {
      if (place.root() instanceof Root.Address address) {
        hosts.add(address.host());
      }
    }
    return hosts;
  }
}
