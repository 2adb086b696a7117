package dev.privet.engine.personaldata;

import dev.privet.engine.personaldata.PersonalData.Verdict;
import dev.privet.engine.program.AnnotationUse;
import dev.privet.engine.ruleset.KeyAnnotation;
import dev.privet.engine.ruleset.PersonalDataTerms;
import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What annotations say of the data they stand on. */
final class AnnotationJudge {
  private static final String NONE = "none";
  private static final String SETTING = "setting";

  private final PersonalDataTerms terms;
  private final TermIndex index;

  AnnotationJudge(PersonalDataTerms terms, TermIndex index) {
    this.terms = terms;
    this.index = index;
  }

  /** The verdict that an annotation gives; a denial wins. */
  Optional<Verdict> judge(List<AnnotationUse> uses, List<String> name) {
    Optional<Verdict> verdict = Optional.empty();
    for (AnnotationUse use : uses) {
      Optional<String> meaning = meaning(use);
      if (meaning.isEmpty() || meaning.get().equals(SETTING)) {
        continue;
      }
      if (meaning.get().equals(NONE)) {
        return Optional.of(new Verdict.NotPersonal("declared by @" + use.simpleName()));
      }
      if (verdict.isEmpty()) {
        String category = meaning.get().isEmpty() ? category(use, name) : meaning.get();
        verdict =
            Optional.of(
                new Verdict.Personal(
                    new Classification(category, 1.0, "declared by @" + use.simpleName())));
      }
    }
    return verdict;
  }

  /** Whether an annotation fills its place from the configuration: what is set is nobody's data. */
  boolean isSetting(List<AnnotationUse> uses) {
    return uses.stream().anyMatch(use -> meaning(use).filter(SETTING::equals).isPresent());
  }

  private Optional<String> meaning(AnnotationUse use) {
    return Optional.ofNullable(terms.annotations().get(use.type()))
        .or(() -> Optional.ofNullable(terms.annotations().get(use.simpleName())))
        .or(() -> unresolved(use));
  }

  /** A missing class leaves an annotation's simple name. */
  private Optional<String> unresolved(AnnotationUse use) {
    if (use.type().indexOf('.') >= 0) {
      return Optional.empty();
    }
    return terms.annotations().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("." + use.type()))
        .map(java.util.Map.Entry::getValue)
        .findFirst();
  }

  private String category(AnnotationUse use, List<String> name) {
    for (String element : List.of("value", "category", "type")) {
      if (use.elements().get(element) instanceof String text && terms.categories().contains(text)) {
        return text;
      }
    }
    for (int from = 0; from < name.size(); from++) {
      List<TermGroup> groups = index.named(name.subList(from, name.size()));
      if (!groups.isEmpty()) {
        return groups.get(0).category();
      }
    }
    return terms.unspecified();
  }

  /** Whether an annotation fills its place from a request. */
  boolean isBound(List<AnnotationUse> uses) {
    return uses.stream()
        .anyMatch(
            use ->
                terms.keyAnnotations().stream()
                    .anyMatch(annotation -> annotation.matches(use.type())));
  }

  /** Whether an annotation fills its place with what tells which one is meant. */
  boolean identifies(List<AnnotationUse> uses) {
    return uses.stream()
        .anyMatch(
            use ->
                terms.keyAnnotations().stream()
                    .anyMatch(
                        annotation -> annotation.identifies() && annotation.matches(use.type())));
  }

  /** The keys that annotations bind their place to. */
  List<String> keys(List<AnnotationUse> uses) {
    List<String> keys = new ArrayList<>();
    for (AnnotationUse use : uses) {
      for (KeyAnnotation annotation : terms.keyAnnotations()) {
        if (annotation.matches(use.type())) {
          annotation.elements().stream()
              .map(use.elements()::get)
              .flatMap(AnnotationJudge::texts)
              .forEach(keys::add);
          break;
        }
      }
    }
    return keys;
  }

  private static java.util.stream.Stream<String> texts(
      @org.jspecify.annotations.Nullable Object value) {
    if (value instanceof String text) {
      return java.util.stream.Stream.of(text);
    }
    return value instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast)
        : java.util.stream.Stream.empty();
  }
}
