package dev.privet.engine.personaldata;

import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Weighs what a type's fields and supertypes say of it against what its name says: what has a birth
 * date is a person, what has opening hours and a telephone is none.
 */
final class Evidence {

  /** Fields of a type that are looked at. */
  static final int MAX_FIELDS = 500;

  private static final Set<String> GIVEN =
      Set.of(
          "firstname",
          "givenname",
          "givennames",
          "forename",
          "nombres",
          "nombre",
          "prenom",
          "nome",
          "vorname",
          "imie",
          "voornaam");

  private static final Set<String> FAMILY =
      Set.of(
          "lastname",
          "familyname",
          "surname",
          "familynames",
          "apellidos",
          "apellido",
          "apellidopaterno",
          "primerapellido",
          "cognome",
          "sobrenome",
          "nachname",
          "nazwisko",
          "achternaam");

  /** What somebody who can be reached is called. */
  private static final Set<String> NAMES =
      Set.of("name", "displayname", "fullname", "nickname", "nombre", "nome", "nom", "naam");

  /** Things that nobody can write to or call: who is reached is whose they are. */
  private static final Set<String> MUTE =
      Set.of(
          "permission",
          "role",
          "authority",
          "right",
          "scope",
          "course",
          "lesson",
          "task",
          "vehicle",
          "car",
          "document",
          "statistic",
          "coupon");

  /** What parts of programs have that are called like people: a driver, a reporter. */
  private static final Set<String> PARTS_OF_PROGRAMS =
      Set.of("configuration", "plugin", "plugintype", "classname", "driverclass", "implementation");

  /** What a ward is part of that is no child but a part of a town. */
  private static final Set<String> PLACES =
      Set.of("districtid", "districtcode", "cityid", "citycode", "provinceid", "provincecode");

  private final TypeSource types;
  private final TypeWords words;
  private final PersonalDataTerms terms;
  private final Set<String> personal;
  private final Set<String> contact;
  private final Set<String> organisational;

  Evidence(PersonalDataTerms terms, TypeSource types, TypeWords words) {
    this.types = types;
    this.words = words;
    this.terms = terms;
    personal = joined(terms.words(WordList.EVIDENCE));
    contact = joined(terms.words(WordList.CONTACT_EVIDENCE));
    organisational = joined(terms.words(WordList.ORGANISATION_EVIDENCE));
  }

  private Set<String> joined(Set<String> names) {
    Set<String> joined = new HashSet<>();
    for (String name : names) {
      joined.add(name.replace(" ", ""));
      joined.add(String.join("", terms.spelt(List.of(name.split(" ")))));
    }
    return joined;
  }

  /** What a type of the project holds, by its name, its fields and what it extends. */
  Holder weigh(Holder named, List<String> name, TypeDeclaration type) {
    List<TypeDeclaration> line = Ancestry.of(type, types);
    Set<String> fields = fieldNames(line);
    Holder holder = named.withFields(fields);
    if (holder.technical()) {
      // UserProperties with the names of a person are no settings.
      boolean ofPerson = isNamed(fields) && words.isAny(name, WordList.PERSON);
      return ofPerson ? holder.asPerson().asSubject() : holder;
    }
    if (holder.person()) {
      boolean related = words.isAny(List.copyOf(holder.words()), WordList.RELATION);
      boolean place = holder.words().contains("ward") && isAny(fields, PLACES);
      boolean part = isAny(fields, PARTS_OF_PROGRAMS);
      boolean known = isAny(fields, personal) || isAny(fields, contact);
      return (related && (place || isOrganisation(name, fields))) || (part && !known)
          ? holder.asThing()
          : holder;
    }
    if (holder.thing()) {
      boolean people = words.isAny(name, WordList.PERSON);
      boolean reached = isAny(fields, contact) && holder.words().stream().anyMatch(MUTE::contains);
      return (people && (reached || isAny(fields, personal))) || isNamed(fields)
          ? holder.asPerson()
          : holder;
    }
    if (hasPersonsFields(name, fields) || extendsPerson(line)) {
      return holder.asPerson();
    }
    return isOrganisation(name, fields) ? holder.asThing() : holder;
  }

  /**
   * By what its fields are called: some only persons have; others, people and organisations, and
   * then its name, or a name beside them, has to speak for a person.
   */
  private boolean hasPersonsFields(List<String> name, Set<String> fields) {
    if (isAny(fields, personal)) {
      return true;
    }
    if (!isAny(fields, contact)) {
      return false;
    }
    if (maybePerson(name)) {
      return true;
    }
    boolean things =
        (words.isAny(unasked(name), WordList.THING) && !words.isAny(name, WordList.PERSON_ALONE))
            || words.isAnyPair(name, WordList.THING);
    boolean people = words.isAny(name, WordList.PERSON);
    return !things && (people || (isAny(fields, NAMES) && !isAny(fields, organisational)));
  }

  /** Without what only says that somebody asks for something: a {@code RegisterRequest}. */
  private static List<String> unasked(List<String> name) {
    return name.stream().filter(word -> !Holders.ASKING.contains(word)).toList();
  }

  /** Whether both names of a person stand there, and no name of anything else. */
  private boolean isNamed(Set<String> fields) {
    return isAny(fields, GIVEN) && isAny(fields, FAMILY) && !isAny(fields, organisational);
  }

  private boolean isOrganisation(List<String> name, Set<String> fields) {
    return isAny(fields, organisational) && !isAny(fields, personal) && !maybePerson(name);
  }

  private boolean extendsPerson(List<TypeDeclaration> line) {
    return line.stream()
        .skip(1)
        .map(type -> words.core(Words.of(Shapes.simpleName(type.name())), WordList.TYPE_SUFFIX))
        .anyMatch(core -> words.is(core.get(core.size() - 1), WordList.PERSON));
  }

  private boolean maybePerson(List<String> name) {
    List<String> core = words.core(name, WordList.TYPE_SUFFIX);
    return words.isAny(name.subList(core.size() - 1, name.size()), WordList.MAYBE_PERSON);
  }

  private static boolean isAny(Set<String> fields, Set<String> evidence) {
    return fields.stream().anyMatch(evidence::contains);
  }

  private Set<String> fieldNames(List<TypeDeclaration> line) {
    Set<String> names = new HashSet<>();
    line.stream()
        .flatMap(type -> type.fields().stream())
        .filter(field -> !field.isStatic())
        .limit(MAX_FIELDS)
        .map(FieldDeclaration::name)
        .map(Words::of)
        .forEach(
            name -> {
              names.add(String.join("", name));
              names.add(String.join("", terms.spelt(name)));
            });
    return names;
  }
}
