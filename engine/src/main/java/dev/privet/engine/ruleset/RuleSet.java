package dev.privet.engine.ruleset;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All packs in force, compiled for look-up. Immutable and thread-safe. */
public interface RuleSet {

  /** Before the name of a missing type: some type that a chain of its members leads to. */
  String FROM = "?";

  /**
   * What the packs say of a method.
   *
   * @param owners binary names of the declaring type and all its supertypes, nearest first; for a
   *     callee of unknown type its best known name alone, or {@link #FROM} and the name of the
   *     missing type at the beginning of its chain
   * @param method the callee; a {@code ?} descriptor matches by arity
   */
  MethodModel model(MethodKey method, List<String> owners);

  /** Whether some pack names a type, as the owner of methods or as an annotation. */
  boolean namesType(String binaryName);

  /**
   * Types known to be extended by one that the class path lacks, of those that packs speak of.
   *
   * @param binaryName of a type that nobody declares
   */
  List<String> supertypes(String binaryName);

  /**
   * What a method gives of a generic class that the class path lacks.
   *
   * @param owner binary name of the class, or {@link #FROM} and the name of the missing type at the
   *     beginning of the call's chain
   */
  Optional<Signature> signature(String owner, String method);

  /** All methods of which {@link #signature} tells something, by class. */
  Map<String, Set<String>> signatures();

  /** What frameworks connect. */
  WiringRules wiring();

  /** Whether any pack speaks of a method of that name; a cheap first test. */
  boolean mentions(String methodName);

  /**
   * What a name says about consent; empty where it says nothing. The type completes it: {@code
   * TRUE} said of a void method means that its normal return proves consent, said of a consent
   * object its presence; {@code RETURNS} or {@code PRESENT} said of a boolean mean that true does.
   */
  Optional<NamedCheck> consentCheck(String name);

  /**
   * What a method's name says when it is called on something that speaks of consent: {@code allows}
   * on a {@code ConsentService}, {@code contains} on {@code consents}.
   *
   * @param receiver simple name of the receiver's type, or its variable or field
   */
  Optional<NamedCheck> consentCall(String receiver, String method);

  /** Whether a name of a type, variable or method is about consent at all. */
  boolean speaksOfConsent(String name);

  /**
   * Whether a name about consent tells the text, the version or the like, and not whether it was
   * given: {@code consentCheckedAt}.
   */
  boolean speaksBesideConsent(String name);

  /** Whether an enum constant or string says that consent was given, as {@code GRANTED}. */
  boolean grants(String constant);

  /** The words or names of a list, in the order of the packs. */
  Set<String> consentList(ConsentList list);

  /** What an annotation says by its name has to hold for a method to run, as consent. */
  Optional<NamedCheck> consentRequirement(String annotation);

  /** Whether an annotation's text is an expression that has to hold for a method to run. */
  boolean isConsentExpression(String annotation);

  /** What a name says about a person's age or a guardian's consent, as {@code isAdult}. */
  Optional<NamedCheck> ageCheck(String name);

  /** Whether a method's name says that it hides data so that it can be brought back. */
  boolean hides(String method);

  /** Whether a method's name says that it brings back what was hidden. */
  boolean reveals(String method);

  /** {@code email} of {@code encryptedEmail}; empty of what is not named as hidden. */
  Optional<String> unhidden(String name);

  /** Sinks found by annotation: AI service proxies, AI tools, declared data sinks. */
  List<AnnotatedSink> annotatedSinks();

  /** Methods that make a proxy of an interface whose every call is a sink. */
  List<ProxyFactory> proxyFactories();

  /** Annotations that bind a parameter or field to a key, with the elements that name it. */
  List<KeyAnnotation> keyAnnotations();

  /**
   * The strength of a sanitizer that the name of a project's or unseen method, or of the tool whose
   * method it is, claims it to be.
   */
  Optional<SanitizerSpec.Strength> sanitizerName(MethodKey method);

  /**
   * Whether a type whose name ends in this word, or these two, holds what somebody else answered.
   */
  boolean isAnswerWord(String word);

  /** Whether a library's method whose name begins with this word asks somebody who answers. */
  boolean isRequestVerb(String word);

  /** Whether a method of a library's object that begins so finds something by what it is handed. */
  boolean isLookupVerb(String word);

  /** The purpose words known to any pack that a name contains, as {@code ANALYTICS}. */
  Optional<String> purposeOf(String name);

  /** Which sink kinds consent for a purpose covers, by the words of its name. */
  Set<SinkKind> covers(String purpose);

  /** A jurisdiction's demands on consent, by its id. */
  Optional<Profile> profile(String id);

  /** The ids of all profiles, in order; the default has none. */
  List<String> profiles();

  Optional<Category> category(String id);

  List<Category> categories();

  /** A rule in force. */
  Optional<RuleSpec> rule(String id);

  /** The rules in force, by id: neither planned nor disabled. */
  List<RuleSpec> rules();

  /** The rules that have a page, but that nothing reports yet. */
  List<RuleSpec> plannedRules();

  List<Recipient> recipients();

  /** Who is reached under which host. */
  Hosts hosts();

  /** The vocabulary that decides what is personal. */
  PersonalDataTerms terms();

  /** The packs in force, in the order in which they apply. */
  List<PackSummary> packs();

  /** Everything that packs say of methods, as they say it. */
  List<ModelledMethod> methods();

  /** Version of the standard pack, for reports. */
  String version();
}
