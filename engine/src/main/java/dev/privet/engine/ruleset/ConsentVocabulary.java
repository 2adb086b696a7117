package dev.privet.engine.ruleset;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that packs know consent by.
 *
 * @param words a name with one of these is about consent
 * @param silent a name with one of these is no check: banners, texts, dates
 * @param neutral words beside those of consent that name no purpose
 * @param granting constants that say yes
 * @param checks names of checks, first match counts
 * @param calls names of checks when called on something about consent, first match counts
 * @param requirements names of annotations under which methods run under consent only
 * @param expressions names of annotations whose text is an expression that has to hold
 * @param ended words by which a query selects consents that no longer hold
 * @param ages names of age checks and of a guardian's consent, first match counts
 * @param lists words and names by the role they tell
 */
record ConsentVocabulary(
    Set<String> words,
    Set<String> silent,
    Set<String> neutral,
    Set<String> granting,
    List<NameCheckSpec> checks,
    List<NameCheckSpec> calls,
    List<NameCheckSpec> ages,
    List<NameCheckSpec> requirements,
    Set<String> expressions,
    Set<String> ended,
    Map<ConsentList, Set<String>> lists) {}
