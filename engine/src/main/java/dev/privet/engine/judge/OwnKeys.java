package dev.privet.engine.judge;

import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Fillings;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.ruleset.SinkKind;
import dev.privet.engine.ruleset.SinkSpec;
import dev.privet.engine.summary.Program;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Step;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * Credentials of the application itself: settings and constants. A third party is shown them to be
 * let in, and they are nobody's data; a log, a model or a tracker has no use for them.
 */
final class OwnKeys {

  private final Program program;

  OwnKeys(Program program) {
    this.program = program;
  }

  /** Whether what is sent is such a credential, and whom it is sent to asks for it. */
  boolean lets(SinkSpec sink, Personal personal, Place place) {
    return sink.kind() == SinkKind.THIRD_PARTY
        && personal.classification().category().equals("credentials")
        && place.step() instanceof Step.Field field
        && isOwn(field.key());
  }

  private boolean isOwn(FieldKey key) {
    Optional<TypeDeclaration> owner = program.hierarchy().find(key.owner());
    return owner.isPresent()
        && owner.get().fields().stream()
            .filter(field -> field.name().equals(key.name()))
            .anyMatch(field -> isSet(field, owner.get()));
  }

  private boolean isSet(FieldDeclaration field, TypeDeclaration owner) {
    int constant = Modifier.STATIC | Modifier.FINAL;
    return (field.modifiers() & constant) == constant
        || isFilled(Fillings.of(field, owner))
        || isFilled(owner.annotations());
  }

  private boolean isFilled(List<AnnotationUse> annotations) {
    return program.wiring().settings().fill(annotations, program.wiring().rules().settings());
  }
}
