package dev.privet.engine.ruleset;

import dev.privet.engine.program.MethodKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All packs in force, compiled for look-up. Immutable and thread-safe. */
public interface RuleSet {

  /**
   * What the packs say of a method.
   *
   * @param owners binary names of the declaring type and all its supertypes, nearest first; for a
   *     callee of unknown type its best known name alone
   * @param method the callee; a {@code ?} descriptor matches by arity
   */
  MethodModel model(MethodKey method, List<String> owners);

  /** Whether any pack speaks of a method of that name; a cheap first test. */
  boolean mentions(String methodName);

  /** What a name says about consent; empty where it says nothing. */
  Optional<NamedCheck> consentCheck(String name);

  /** The strength of a sanitizer that a project's or unseen method's name claims to be. */
  Optional<SanitizerSpec.Strength> sanitizerName(String name);

  /** Which sink kinds consent for a purpose covers, by the words of its name. */
  Set<SinkKind> covers(String purpose);

  Optional<Category> category(String id);

  List<Category> categories();

  Optional<RuleSpec> rule(String id);

  List<RuleSpec> rules();

  List<Recipient> recipients();

  /** The vocabulary that decides what is personal. */
  PersonalDataTerms terms();

  /** Version of the standard pack, for reports. */
  String version();
}
