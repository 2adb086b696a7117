package dev.privet.engine.personaldata;

import dev.privet.engine.personaldata.PersonalData.Verdict;
import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.TypeDeclaration;
import dev.privet.engine.program.TypeSource;
import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.Owner;
import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import dev.privet.engine.ruleset.Words;
import java.util.List;
import java.util.Set;

/**
 * Judges what says nothing by itself by what its record is about: the remarks beside a patient's
 * symptoms and medication are of health, too. See {@link Owner#RECORD}.
 */
final class Records {

  /** Fields that have to be judged so by themselves. */
  private static final int ENOUGH = 2;

  private final PersonalDataTerms terms;
  private final TypeSource types;
  private final TermIndex index;
  private final Shapes shapes;
  private final Values values;
  private final NameJudge names;

  Records(
      PersonalDataTerms terms,
      TypeSource types,
      TermIndex index,
      Shapes shapes,
      Values values,
      NameJudge names) {
    this.terms = terms;
    this.types = types;
    this.index = index;
    this.shapes = shapes;
    this.values = values;
    this.names = names;
  }

  /** Judges a name in a record that is held by a type of the project. */
  Verdict judge(List<String> name, Holder holder, Shape shape, TypeDeclaration owner) {
    if (holder.technical() || shape.sort() != Shape.Sort.VALUE || holder.fields().isEmpty()) {
      return new Verdict.Neutral();
    }
    List<String> words = names.words(name);
    if (words.isEmpty() || speaksAbout(words)) {
      return new Verdict.Neutral();
    }
    for (TermGroup group : index.ofRecords()) {
      if (values.carry(shape, group)
          && isCalled(group, words)
          && words.stream().noneMatch(group.unless()::contains)
          && belongs(group, holder)
          && isAbout(group, name, holder, owner)) {
        String reason = "stands in a record of " + group.category();
        return new Verdict.Personal(
            new Classification(group.category(), group.confidence(), reason));
      }
    }
    return new Verdict.Neutral();
  }

  private boolean speaksAbout(List<String> words) {
    String last = words.get(words.size() - 1);
    return words.size() > 1
        && (in(WordList.ABOUT, last)
            || in(WordList.NEUTRALISED, last)
            || in(WordList.ABOUT_FIRST, words.get(0)));
  }

  /** Whether its last words are a name of the group, or its first where the head stands there. */
  private boolean isCalled(TermGroup group, List<String> words) {
    if (group.names().isEmpty()) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      if (isName(group, words.subList(i, words.size()))) {
        return true;
      }
    }
    return in(WordList.HEAD_FIRST, words.get(0)) && isName(group, words.subList(0, 1));
  }

  private static boolean isName(TermGroup group, List<String> words) {
    return group.names().contains(words)
        || (words.size() == 1 && group.names().contains(List.of(Words.singular(words.get(0)))));
  }

  private static boolean belongs(TermGroup group, Holder holder) {
    Set<String> fields = holder.fields();
    return holder.words().stream().noneMatch(group.unless()::contains)
        && fields.stream().noneMatch(group.notBeside()::contains)
        && ((!group.names().isEmpty() && holder.isAny(group.owners()))
            || fields.stream().anyMatch(group.beside()::contains));
  }

  private boolean isAbout(
      TermGroup group, List<String> name, Holder holder, TypeDeclaration owner) {
    return Ancestry.of(owner, types).stream()
            .flatMap(type -> type.fields().stream())
            .filter(field -> !field.isStatic())
            .limit(Evidence.MAX_FIELDS)
            .filter(field -> !Words.of(field.name()).equals(name))
            .filter(field -> isOf(group, field, holder))
            .limit(ENOUGH)
            .count()
        == ENOUGH;
  }

  private boolean isOf(TermGroup group, FieldDeclaration field, Holder holder) {
    List<String> words = Words.of(field.name());
    return (group.names().isEmpty() && words.stream().anyMatch(group.owners()::contains))
        || (names.judge(words, holder, shapes.of(field.type())) instanceof Verdict.Personal personal
            && personal.classification().category().equals(group.category()));
  }

  private boolean in(WordList list, String word) {
    return terms.words(list).contains(word);
  }
}
