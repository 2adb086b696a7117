package dev.privet.engine.ruleset;

/**
 * The vocabulary of personal data as packs give it: terms per category, head nouns that negate,
 * person and thing types. Filled in by the rules' author; read by {@code personaldata} only.
 */
public record PersonalDataTerms() {}
