package dev.privet.engine.ruleset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The types that packs name, as owners of methods and as annotations. */
final class NamedTypes {

  private NamedTypes() {}

  static Set<String> of(
      List<ModelledMethod> methods,
      WiringRules wiring,
      PersonalDataTerms terms,
      List<AnnotatedSink> sinks) {
    Set<String> names = new HashSet<>();
    methods.forEach(method -> names.add(method.method().type()));
    for (Set<String> some :
        List.of(
            wiring.components(),
            wiring.providers(),
            wiring.injected(),
            wiring.qualifiers(),
            wiring.preferred(),
            wiring.conditions(),
            wiring.binders(),
            wiring.settings(),
            wiring.payloads(),
            wiring.headers(),
            wiring.handlers(),
            wiring.advice().keySet(),
            wiring.envelopes().keySet(),
            terms.annotations().keySet())) {
      names.addAll(some);
    }
    wiring.listeners().forEach(listener -> names.add(listener.annotation()));
    wiring.replies().forEach(reply -> names.add(reply.annotation()));
    terms.keyAnnotations().forEach(key -> names.add(key.annotation()));
    sinks.forEach(sink -> names.add(sink.annotation()));
    return Set.copyOf(names);
  }
}
