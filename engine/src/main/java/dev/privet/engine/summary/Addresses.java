package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
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

  /** The address that a text has which begins with a constant and goes on. */
  static Value begun(String start) {
    return Hosts.begun(start).map(Addresses::derived).orElse(Value.NONE);
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
