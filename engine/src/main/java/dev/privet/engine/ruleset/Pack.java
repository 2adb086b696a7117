package dev.privet.engine.ruleset;

import dev.privet.engine.ruleset.PersonalDataTerms.TermGroup;
import dev.privet.engine.ruleset.PersonalDataTerms.WordList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What packs say, while they are being read; later packs add to earlier ones. */
final class Pack {
  /** Version of the first pack. */
  Optional<String> version = Optional.empty();

  final Map<String, Recipient> recipients = new LinkedHashMap<>();
  final Map<String, Category> categories = new LinkedHashMap<>();

  /** Patterns of hosts with whose they are. */
  final Map<String, Recipient> hosts = new LinkedHashMap<>();

  /** Patterns of the project's own hosts. */
  final List<String> ownHosts = new ArrayList<>();

  /** Of types that extend those that packs speak of, the latter. */
  final Map<String, Set<String>> supertypes = new LinkedHashMap<>();

  final GenericsReader.Generics generics = new GenericsReader.Generics();

  final Set<String> disabled = new LinkedHashSet<>();
  final List<PackNode> disabledAt = new ArrayList<>();
  final Set<String> ids = new LinkedHashSet<>();

  final List<SinkSpec> sinks = new ArrayList<>();
  final List<SourceSpec> sources = new ArrayList<>();
  final List<PropagatorSpec> propagators = new ArrayList<>();
  final List<SanitizerSpec> sanitizers = new ArrayList<>();
  final List<GuardSpec> guards = new ArrayList<>();
  final List<AnnotatedSink> annotatedSinks = new ArrayList<>();
  final List<ClearSpec> clears = new ArrayList<>();
  final List<PostSpec> posts = new ArrayList<>();
  final WiringReader.Collected wiring = new WiringReader.Collected();
  final List<ProxyFactory> proxyFactories = new ArrayList<>();
  final List<KeyAnnotation> keyAnnotations = new ArrayList<>();
  final Map<String, RuleSpec> rules = new LinkedHashMap<>();
  final Map<List<String>, Set<SinkKind>> purposes = new LinkedHashMap<>();
  final Map<String, Profile> profiles = new LinkedHashMap<>();

  final ConsentVocabulary consent =
      new ConsentVocabulary(
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new LinkedHashSet<>(),
          new LinkedHashSet<>(),
          new EnumMap<>(ConsentList.class));
  final SanitizerNames sanitizerNames = new SanitizerNames();

  /** Words in which types end that hold what somebody else answered. */
  final Set<String> responseTypes = new LinkedHashSet<>();

  /** Words with which methods begin that find something by what they are handed. */
  final Set<String> lookupVerbs = new LinkedHashSet<>();

  /** Words with which methods begin that ask somebody. */
  final Set<String> requestVerbs = new LinkedHashSet<>();

  final List<PackSummary> summaries = new ArrayList<>();
  final List<TermGroup> terms = new ArrayList<>();
  final Map<WordList, Set<String>> words = new LinkedHashMap<>();
  final Map<String, String> abbreviations = new LinkedHashMap<>();
  final Map<String, String> annotations = new LinkedHashMap<>();
  String unspecified = "";

  /** How many entries of each kind there are by now, in a fixed order. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("categories", categories.size());
    counts.put("recipients", recipients.size());
    counts.put("sinks", sinks.size() + annotatedSinks.size() + proxyFactories.size());
    counts.put("sources", sources.size() + keyAnnotations.size());
    counts.put("propagators", propagators.size());
    counts.put("sanitizers", sanitizers.size());
    counts.put("guards", guards.size());
    counts.put("posts", posts.size());
    counts.put("purposes", purposes.size());
    counts.put("subtypes", supertypes.size());
    counts.put("generics", generics.classes().size());
    counts.put("terms", terms.size());
    return counts;
  }

  PersonalDataTerms terms() {
    return new PersonalDataTerms(
        terms, words, abbreviations, annotations, keyAnnotations, categories.keySet(), unspecified);
  }
}
