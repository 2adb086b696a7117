package dev.privet.engine.judge;

import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.summary.Program;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people are called in the code: {@code transfer.sender}, {@code findOwner()}. */
final class PersonNames {

  private final Program program;

  PersonNames(Program program) {
    this.program = program;
  }

  /**
   * Whose consent was checked and whose data is sent.
   *
   * @param checked the person that a check is made on
   * @param sent the person whom the data belongs to
   */
  record Two(String checked, String sent) {}

  /** The two people of a flow; empty where the code gives one of them no name of its own. */
  Optional<Two> of(Flow flow) {
    Fact check = flow.coverage().check();
    Place owner = owner(flow.atom().place());
    if (check == null || check.who() != Fact.Who.PLACES || owner == null) {
      return Optional.empty();
    }
    Optional<String> checked = name(check.persons().get(0), flow.method());
    Optional<String> sent = name(owner, flow.origin());
    return checked.isEmpty() || sent.isEmpty() || checked.equals(sent)
        ? Optional.empty()
        : Optional.of(new Two(checked.get(), sent.get()));
  }

  /** What data hangs below, or what was asked for it. */
  private static @Nullable Place owner(Place data) {
    return data.parent() == null
            && data.root() instanceof Root.Result result
            && !result.keys().isEmpty()
        ? result.keys().get(0)
        : data.parent();
  }

  private Optional<String> name(Place place, MethodKey method) {
    List<String> parts = new ArrayList<>();
    Place at = place;
    for (Place up = at.parent(); up != null; up = at.parent()) {
      Optional<String> part = part(at);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
      at = up;
    }
    Optional<String> root = root(at.root(), method);
    if (root.isEmpty() || (root.get().isEmpty() && parts.isEmpty())) {
      return Optional.empty();
    }
    if (!root.get().isEmpty()) {
      parts.add(root.get());
    }
    Collections.reverse(parts);
    return Optional.of(String.join(".", parts));
  }

  private static Optional<String> part(Place at) {
    Step step = at.step();
    if (step instanceof Step.Field field) {
      return Optional.of(field.key().name());
    }
    return step instanceof Step.Property property ? Optional.of(property.name()) : Optional.empty();
  }

  /** A parameter's name, none for the receiver, whose fields are called without it. */
  private Optional<String> root(Root root, MethodKey method) {
    if (root instanceof Root.Result result) {
      return Optional.of(result.callee().name() + "()");
    }
    MethodBody body = program.bodies().get(method);
    if (body == null
        || !(root instanceof Root.Parameter parameter)
        || parameter.index() >= body.parameters().size()) {
      return Optional.empty();
    }
    Variable variable = body.parameters().get(parameter.index());
    return Optional.of(variable.name().equals("this") ? "" : variable.name())
        .filter(name -> !name.isEmpty() || variable.kind() == Variable.Kind.THIS);
  }
}
