package dev.privet.engine.judge;

import dev.privet.engine.guard.Purpose;
import dev.privet.engine.guard.Strength;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.ruleset.Category;
import dev.privet.engine.ruleset.RuleSet;
import dev.privet.engine.summary.SinkPoint;
import dev.privet.engine.taint.Fact;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words why what reaches a sink is reported or not, for people who ask about a line. */
final class Reasons {

  private final RuleSet rules;

  Reasons(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * Of a flow of personal data.
   *
   * @param rule that reports it, null where it is permitted
   */
  Reason of(Flow flow, @Nullable String rule) {
    String what = what(flow.personal());
    boolean inForce = rule != null && rules.rule(rule).isPresent();
    Reason.Verdict verdict = inForce ? Reason.Verdict.REPORTED : Reason.Verdict.PERMITTED;
    String text =
        rule == null
            ? what + permitted(flow)
            : inForce
                ? what + reported(flow, rule)
                : what + "it would be " + rule + ", which is switched off.";
    return new Reason(
        flow.sink().position(),
        flow.sink().spec().recipient(),
        verdict,
        flow.personal().label(),
        text);
  }

  /** Of what a declared basis permits. */
  static Reason declared(Flow flow, String basis) {
    return new Reason(
        flow.sink().position(),
        flow.sink().spec().recipient(),
        Reason.Verdict.PERMITTED,
        flow.personal().label(),
        flow.personal().label() + " is permitted by the declared basis: " + basis + ".");
  }

  /** Of what the project's data map does not name. */
  Reason undeclared(Flow flow) {
    return new Reason(
        flow.sink().position(),
        flow.sink().spec().recipient(),
        Reason.Verdict.REPORTED,
        flow.personal().label(),
        what(flow.personal())
            + "reported as "
            + Undeclared.RULE
            + ": the project's data map does not name it for this recipient.");
  }

  /** Of what no name, type or annotation says is personal. */
  static Reason silent(SinkPoint sink, Place place, @Nullable MethodDeclaration method) {
    String item = name(place, method);
    return new Reason(
        sink.position(),
        sink.spec().recipient(),
        Reason.Verdict.NOT_PERSONAL,
        item,
        item + " reaches it; its name, type and annotations do not say that it is personal.");
  }

  /** Of a surrogate identifier that nobody asked for. */
  Reason unwanted(SinkPoint sink, Personal personal) {
    return new Reason(
        sink.position(),
        sink.spec().recipient(),
        Reason.Verdict.NOT_PERSONAL,
        personal.label(),
        what(personal) + "it is a surrogate identifier, reported with pseudonymous=true only.");
  }

  private String what(Personal personal) {
    String category = personal.classification().category();
    String label = rules.category(category).map(Category::label).orElse(category);
    return personal.label()
        + " ("
        + label
        + ": "
        + personal.classification().reason()
        + ") reaches it; ";
  }

  private static String permitted(Flow flow) {
    Fact check = flow.coverage().check();
    if (flow.atom().weak() && flow.coverage().verdict() != Coverage.Verdict.COVERED) {
      return "it is a digest there, which may be logged.";
    }
    return check == null
        ? "no path that can be taken leads there."
        : "covered by the " + described(check) + ".";
  }

  private static String reported(Flow flow, String rule) {
    Fact check = flow.coverage().check();
    return switch (rule) {
      case "PRV201", "PRV202" ->
          check == null
              ? "reported as " + rule + "."
              : "reported as "
                  + rule
                  + ": the "
                  + described(check)
                  + (rule.equals("PRV201") ? " is for another purpose." : " is another person's.");
      case "PRV402" -> "reported as PRV402: it is a plain digest.";
      default -> "reported as " + rule + ": some path to it has no consent check that covers it.";
    };
  }

  private static String described(Fact check) {
    StringBuilder text = new StringBuilder("consent check at ");
    text.append(Witness.place(check.origin().position()));
    dev.privet.engine.guard.Fact.Consent consent = check.consent();
    if (consent != null) {
      text.append(" (").append(strength(consent.strength()));
      check.rest().ifPresent(rest -> text.append(" at ").append(Witness.place(rest)));
      if (consent.purpose() instanceof Purpose.Named named) {
        text.append(", for ").append(named.shown());
      }
      text.append(')');
    }
    return text.toString();
  }

  private static String strength(Strength strength) {
    return switch (strength) {
      case PROVEN -> "proven by its body";
      case MODELLED -> "vouched for by a rule pack";
      case ASSUMED -> "assumed from its name or annotation";
    };
  }

  /** The nearest part of a path that has a name. */
  private static String name(Place place, @Nullable MethodDeclaration method) {
    for (Place at = place; at != null; at = at.parent()) {
      Optional<String> name = step(at);
      if (name.isPresent()) {
        return name.get();
      }
    }
    return root(place.root(), method);
  }

  private static Optional<String> step(Place at) {
    if (at.step() instanceof Step.Field field) {
      return Optional.of(Types.simpleName(field.key().owner()) + "." + field.key().name());
    }
    if (at.step() instanceof Step.Property property) {
      String owner = at.parent() == null ? "" : Types.simpleName(Types.name(at.parent().type()));
      return Optional.of(owner + "." + property.name());
    }
    return at.step() instanceof Step.At slot
        ? Optional.of("\"" + slot.key() + "\"")
        : Optional.empty();
  }

  private static String root(Root root, @Nullable MethodDeclaration method) {
    if (root instanceof Root.Result result) {
      return Types.simpleName(result.callee().owner()) + "." + result.callee().name() + "()";
    }
    if (root instanceof Root.Source source) {
      return source.label();
    }
    if (root instanceof Root.Parameter parameter && method != null) {
      int index = method.isStatic() ? parameter.index() : parameter.index() - 1;
      if (index >= 0 && index < method.parameters().size()) {
        return "parameter \"" + method.parameters().get(index).name() + "\"";
      }
      return index < 0 ? "this" : "a parameter";
    }
    return "an object made here";
  }
}
