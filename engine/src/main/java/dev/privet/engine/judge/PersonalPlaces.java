package dev.privet.engine.judge;

import dev.privet.engine.personaldata.Classification;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.FieldKey;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.ruleset.Words;
import dev.privet.engine.summary.Program;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Root;
import dev.privet.engine.taint.Step;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether what stands at a place is personal, by the names along its path: the last part that a
 * name speaks of decides, unless a part of a class that is seen says nothing.
 */
final class PersonalPlaces {

  private static final List<String> VALUE_PACKAGES =
      List.of("java.lang.", "java.util.", "java.time.", "java.net.", "java.sql.");

  /**
   * Categories of texts that may have a structure, as a token's claims or a posted document: what
   * stands under a key there is what the key says, not what the text is.
   */
  private static final Set<String> STRUCTURED = Set.of("credentials", "user-content");

  private final Program program;
  private final PartsOfThings things;

  PersonalPlaces(Program program) {
    this.program = program;
    this.things = new PartsOfThings(program.personalData());
  }

  /**
   * Judges a place.
   *
   * @param method whose parameters the place may hang below
   */
  Optional<Personal> personal(Place place, @Nullable MethodDeclaration method) {
    Type type = place.type();
    boolean part = false;
    for (Place at = place; at != null; at = at.parent()) {
      Judged judged = judge(at, method);
      part |= isPartOfText(at);
      if (judged.personal() != null) {
        String category = judged.personal().classification().category();
        boolean only = part && !isPartOfText(at) && STRUCTURED.contains(category);
        return !only
                && !things.isOfOne(at, category)
                && program.personalData().canHold(type, category)
            ? Optional.of(
                belongsToChild(at, method) ? judged.personal().ofChild() : judged.personal())
            : Optional.empty();
      }
      if (judged.ends()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a type or a name on the way to a place says that a child's data is there. */
  private boolean belongsToChild(Place place, @Nullable MethodDeclaration method) {
    return belongsToChild(place, method, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** Keys are shared by what is looked up by them: each is asked once. */
  private boolean belongsToChild(
      Place place, @Nullable MethodDeclaration method, Set<Place> asked) {
    if (!asked.add(place)) {
      return false;
    }
    for (Place at = place; at != null; at = at.parent()) {
      if (program.personalData().isChild(Types.name(at.type())) || isNamedChild(at, method)) {
        return true;
      }
    }
    return place.root() instanceof Root.Result result
        && (program.personalData().isChild(result.callee().owner())
            || result.keys().stream().anyMatch(key -> belongsToChild(key, method, asked)));
  }

  /**
   * {@code User child}, {@code account.pupil}: of people the name counts, of things it does not.
   */
  private boolean isNamedChild(Place at, @Nullable MethodDeclaration method) {
    String type = Types.name(at.type());
    if (!program.personalData().isPerson(type)) {
      return false;
    }
    if (at.step() instanceof Step.Field field) {
      return program.personalData().isChild(field.key().name());
    } else if (at.step() instanceof Step.Property property) {
      return program.personalData().isChild(property.name());
    }
    return at.step() == null
        && method != null
        && at.root() instanceof Root.Parameter root
        && parameterName(root, method).filter(program.personalData()::isChild).isPresent();
  }

  private static Optional<String> parameterName(Root.Parameter root, MethodDeclaration method) {
    int index = root.index() - (method.isStatic() ? 0 : 1);
    return index >= 0 && index < method.parameters().size()
        ? Optional.of(method.parameters().get(index).name())
        : Optional.empty();
  }

  private record Judged(@Nullable Personal personal, boolean ends) {}

  private static final Judged ENDS = new Judged(null, true);
  private static final Judged GOES_ON = new Judged(null, false);

  private Judged judge(Place at, @Nullable MethodDeclaration method) {
    Step step = at.step();
    if (step == null) {
      return root(at, method);
    } else if (step instanceof Step.Named named) {
      return new Judged(new Personal(named.classification(), named.label(), false), false);
    } else if (step instanceof Step.Field field) {
      return field(field.key(), at);
    } else if (step instanceof Step.Property property) {
      String owner = at.parent() == null ? "" : ImpliedOwner.of(at.parent());
      FieldDeclaration declared = declared(owner, property.name());
      if (declared != null) {
        return field(declared.key(), at);
      }
      return verdict(
          program.personalData().property(owner, property.name(), at.type()),
          Types.simpleName(owner) + "." + property.name(),
          speaksForItself(owner) && !standsForWhole(property.name(), at));
    } else if (step instanceof Step.At slot && !isIndex(slot.key())) {
      return verdict(keyed(slot.key(), at), "\"" + slot.key() + "\"", false);
    }
    return GOES_ON;
  }

  /** Whether it is what stands under a key of a text, which then has a structure. */
  private boolean isPartOfText(Place at) {
    return at.step() instanceof Step.At slot
        && !isIndex(slot.key())
        && at.parent() != null
        && Types.isText(at.parent().type())
        && !program.personalData().standsForWhole(slot.key())
        && !isMessage(slot.key());
  }

  /** What of a message is the message: its {@code text} or {@code body}. */
  private boolean isMessage(String key) {
    return program.personalData().property("Message", key, ClassType.STRING)
        instanceof PersonalData.Verdict.Personal;
  }

  /** What a method is handed as a whole, as a request's parameters, was sent by somebody. */
  private PersonalData.Verdict keyed(String key, Place at) {
    Place map = at.parent();
    boolean handed = map != null && map.parent() == null && map.root() instanceof Root.Parameter;
    return handed
        ? program.personalData().sentKey(key, at.type())
        : program.personalData().key(key, at.type());
  }

  /**
   * Whether the properties of a class are judged by their own names alone: of a class that is
   * known, or that the class path lacks but the code names, unless it is one of the JDK's values
   * and containers, whose parts are what the whole is. What a call failed with is not what it
   * gives.
   */
  private boolean speaksForItself(String owner) {
    return (program.hierarchy().find(owner).isPresent() || owner.contains("."))
        && (VALUE_PACKAGES.stream().noneMatch(owner::startsWith)
            || program.hierarchy().isSubtype(owner, "java.lang.Throwable"));
  }

  private static boolean isIndex(String key) {
    return key.chars().allMatch(Character::isDigit);
  }

  private Judged field(FieldKey key, Place at) {
    Optional<TypeDeclaration> owner = program.hierarchy().find(key.owner());
    FieldDeclaration field = declared(key.owner(), key.name());
    if (owner.isEmpty() || field == null) {
      return verdict(
          program.personalData().property(key.owner(), key.name(), at.type()),
          Types.simpleName(key.owner()) + "." + key.name(),
          true);
    }
    String label = Types.simpleName(key.owner()) + "." + key.name();
    PersonalData.Verdict verdict = program.personalData().field(field, owner.get());
    Place whole = at.parent();
    if (verdict instanceof PersonalData.Verdict.Neutral && whole != null) {
      // The only thing a value object holds is what it is.
      verdict = program.personalData().type(whole.type());
    }
    if (verdict instanceof PersonalData.Verdict.Neutral && whole != null) {
      verdict = partOfValue(whole, key.name(), at.type()).orElse(verdict);
    }
    return verdict(verdict, label, !standsForWhole(key.name(), at));
  }

  /**
   * {@code member.location.latitude}: a point is nobody's, but where a member is, is the member's.
   */
  private Optional<PersonalData.Verdict> partOfValue(Place whole, String name, Type type) {
    PersonalData names = program.personalData();
    if (!(whole.step() instanceof Step.Field field)
        || !(names.property("", name, type) instanceof PersonalData.Verdict.Personal part)) {
      return Optional.empty();
    }
    PersonalData.Verdict verdict = names.property(field.key().owner(), field.key().name(), type);
    return verdict instanceof PersonalData.Verdict.Personal held
            && held.classification().category().equals(part.classification().category())
        ? Optional.of(verdict)
        : Optional.empty();
  }

  /** Whether a part only says that the whole is meant, as the value of a wrapper. */
  private boolean standsForWhole(String name, Place at) {
    boolean isUnnamed = at.type() instanceof UnknownType unknown && !unknown.isNamed();
    return (Types.isScalar(at.type()) || isUnnamed) && program.personalData().standsForWhole(name);
  }

  private @Nullable FieldDeclaration declared(String owner, String name) {
    Hierarchy hierarchy = program.hierarchy();
    if (!hierarchy.isProject(owner)) {
      return null;
    }
    for (String type : hierarchy.supertypes(owner)) {
      Optional<TypeDeclaration> declaration = hierarchy.find(type);
      if (declaration.isEmpty() || !hierarchy.isProject(type)) {
        continue;
      }
      for (FieldDeclaration field : declaration.get().fields()) {
        if (field.name().equals(name)) {
          return field;
        }
      }
    }
    return null;
  }

  private Judged root(Place at, @Nullable MethodDeclaration method) {
    Root root = at.root();
    if (root instanceof Root.Source source) {
      return new Judged(new Personal(source.classification(), source.label(), false), false);
    } else if (root instanceof Root.Result result) {
      return result(result, at.type());
    } else if (root instanceof Root.Parameter parameter && method != null) {
      int index = method.isStatic() ? parameter.index() : parameter.index() - 1;
      if (index >= 0 && index < method.parameters().size()) {
        return verdict(
            program.personalData().parameter(method.parameters().get(index), method),
            "parameter \"" + method.parameters().get(index).name() + "\"",
            true);
      }
    }
    return ENDS;
  }

  private Judged result(Root.Result result, Type type) {
    Optional<MethodDeclaration> callee = program.declaration(result.callee());
    Optional<TypeDeclaration> owner = program.hierarchy().find(result.callee().owner());
    String label = Types.simpleName(result.callee().owner()) + "." + result.callee().name() + "()";
    if (callee.isPresent() && owner.isPresent()) {
      return verdict(program.personalData().accessor(callee.get(), owner.get()), label, true);
    }
    if (isUnnamed(type) && isService(result.callee().name())) {
      return ENDS;
    }
    return verdict(
        program.personalData().result(result.callee().owner(), result.callee().name(), type),
        label,
        true);
  }

  /** {@code client.messages()} of a class that is not seen is what deals with messages. */
  private static boolean isService(String method) {
    List<String> words = Words.of(method);
    return words.size() == 1 && !Words.singular(words.get(0)).equals(words.get(0));
  }

  private static boolean isUnnamed(Type type) {
    return type instanceof UnknownType unknown && !unknown.isNamed();
  }

  private static Judged verdict(PersonalData.Verdict verdict, String label, boolean ends) {
    if (verdict instanceof PersonalData.Verdict.Personal personal) {
      Classification classification = personal.classification();
      return new Judged(new Personal(classification, label, false), false);
    }
    if (verdict instanceof PersonalData.Verdict.NotPersonal) {
      return ENDS;
    }
    return ends ? ENDS : GOES_ON;
  }
}
