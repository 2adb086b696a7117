package dev.privet.engine.ruleset;

import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Signature;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Packs, indexed. */
final class CompiledRuleSet implements RuleSet {
  private final MethodIndex<SinkSpec> sinks;
  private final MethodIndex<SourceSpec> sources;
  private final MethodIndex<PropagatorSpec> propagators;
  private final MethodIndex<SanitizerSpec> sanitizers;
  private final MethodIndex<GuardSpec> guards;
  private final MethodIndex<PostSpec> posts;
  private final MethodIndex<ClearSpec> clears;
  private final WiringRules wiring;
  private final Set<String> names = new HashSet<>();
  private final Kin kin = new Kin();
  private final boolean wholeTypes;
  private final ConsentNames consent;
  private final SanitizerNames sanitizerNames;
  private final Set<String> responseTypes;
  private final Set<String> requestVerbs;
  private final Set<String> lookupVerbs;
  private final Map<MethodKey, Optional<SanitizerSpec.Strength>> strengths =
      new ConcurrentHashMap<>();
  private final Purposes purposes;
  private final Map<String, Profile> profiles;
  private final List<AnnotatedSink> annotatedSinks;
  private final List<ProxyFactory> proxyFactories;
  private final Map<String, Category> categories;
  private final List<Category> categoryList;
  private final Map<String, RuleSpec> rules;
  private final List<RuleSpec> ruleList;
  private final List<RuleSpec> planned;
  private final List<Recipient> recipients;
  private final Hosts hosts;
  private final PersonalDataTerms terms;
  private final List<PackSummary> packs;
  private final List<ModelledMethod> methods;
  private final String version;
  private final Set<String> types;
  private final Map<String, Set<String>> supertypes;
  private final Map<String, Map<String, Signature>> generics;
  private final Kin genericKin = new Kin();

  CompiledRuleSet(Pack pack) {
    sinks = index(enabled(pack, pack.sinks, SinkSpec::id), SinkSpec::method);
    sources = index(enabled(pack, pack.sources, SourceSpec::id), SourceSpec::method);
    propagators = index(pack.propagators, PropagatorSpec::method);
    sanitizers = index(enabled(pack, pack.sanitizers, SanitizerSpec::id), SanitizerSpec::method);
    guards = index(enabled(pack, pack.guards, GuardSpec::id), GuardSpec::method);
    posts = index(enabled(pack, pack.posts, PostSpec::id), PostSpec::method);
    clears = index(pack.clears, ClearSpec::method);
    wiring = pack.wiring.rules();
    wholeTypes =
        sinks.hasWholeTypes()
            || sources.hasWholeTypes()
            || propagators.hasWholeTypes()
            || sanitizers.hasWholeTypes()
            || guards.hasWholeTypes();
    purposes = new Purposes(pack.purposes);
    profiles = Map.copyOf(pack.profiles);
    consent = new ConsentNames(pack.consent, purposes);
    sanitizerNames = pack.sanitizerNames;
    responseTypes = Set.copyOf(pack.responseTypes);
    requestVerbs = Set.copyOf(pack.requestVerbs);
    lookupVerbs = Set.copyOf(pack.lookupVerbs);
    annotatedSinks = enabled(pack, pack.annotatedSinks, AnnotatedSink::id);
    proxyFactories = enabled(pack, pack.proxyFactories, ProxyFactory::id);
    categories = Map.copyOf(pack.categories);
    categoryList = List.copyOf(pack.categories.values());
    ruleList = rules(pack, RuleSpec.Status.IN_FORCE);
    planned = rules(pack, RuleSpec.Status.PLANNED);
    rules =
        ruleList.stream()
            .collect(java.util.stream.Collectors.toUnmodifiableMap(RuleSpec::id, rule -> rule));
    recipients =
        pack.recipients.values().stream().sorted(Comparator.comparing(Recipient::id)).toList();
    hosts = new Hosts(pack.ownHosts, pack.hosts);
    terms = pack.terms();
    methods = ModelledMethod.of(pack);
    packs = List.copyOf(pack.summaries);
    version = pack.version.orElse("0");
    supertypes = Map.copyOf(pack.supertypes);
    generics = Map.copyOf(pack.generics.classes());
    generics.forEach(
        (owner, methods) -> methods.keySet().forEach(m -> genericKin.add(m, List.of(owner))));
    types = NamedTypes.of(methods, wiring, terms, annotatedSinks);
  }

  private <E> MethodIndex<E> index(List<E> entries, Function<E, MethodPattern> pattern) {
    MethodIndex<E> index = new MethodIndex<>(entries, pattern);
    names.addAll(index.names());
    index.typesByName().forEach(kin::add);
    return index;
  }

  private static List<RuleSpec> rules(Pack pack, RuleSpec.Status status) {
    return enabled(pack, pack.rules.values(), RuleSpec::id).stream()
        .filter(rule -> rule.status() == status && !pack.disabled.contains(rule.name()))
        .sorted(Comparator.comparing(RuleSpec::id))
        .toList();
  }

  private static <E> List<E> enabled(Pack pack, Collection<E> entries, Function<E, String> id) {
    return entries.stream().filter(e -> !pack.disabled.contains(id.apply(e))).toList();
  }

  @Override
  public MethodModel model(MethodKey method, List<String> owners) {
    if (!mentions(method.name())) {
      return MethodModel.NONE;
    }
    boolean isChained = owners.size() == 1 && owners.get(0).startsWith(FROM);
    if (!isChained) {
      return modelOf(method, owners);
    }
    return kin.of(method.name(), owners.get(0).substring(FROM.length())).stream()
        .map(owner -> modelOf(method, List.of(owner)))
        .reduce(MethodModel.NONE, MethodModel::and);
  }

  private MethodModel modelOf(MethodKey method, List<String> owners) {
    MethodModel model =
        new MethodModel(
            sinks.find(method, owners),
            sources.find(method, owners),
            propagators.find(method, owners),
            sanitizers.find(method, owners),
            guards.find(method, owners),
            posts.find(method, owners),
            clears.find(method, owners));
    return model.isEmpty() ? MethodModel.NONE : model;
  }

  @Override
  public boolean namesType(String binaryName) {
    return types.contains(binaryName)
        || supertypes.containsKey(binaryName)
        || generics.containsKey(binaryName);
  }

  @Override
  public List<String> supertypes(String binaryName) {
    return List.copyOf(supertypes.getOrDefault(binaryName, Set.of()));
  }

  @Override
  public Optional<Signature> signature(String owner, String method) {
    if (!owner.startsWith(FROM)) {
      Signature own = generics.getOrDefault(owner, Map.of()).get(method);
      return own != null
          ? Optional.of(own)
          : supertypes(owner).stream()
              .flatMap(
                  above -> Stream.ofNullable(generics.getOrDefault(above, Map.of()).get(method)))
              .findFirst();
    }
    List<String> owners = genericKin.of(method, owner.substring(FROM.length()));
    return owners.size() == 1
        ? Optional.ofNullable(generics.getOrDefault(owners.get(0), Map.of()).get(method))
        : Optional.empty();
  }

  @Override
  public Map<String, Set<String>> signatures() {
    Map<String, Set<String>> methods = new TreeMap<>();
    generics.forEach((owner, signatures) -> methods.put(owner, signatures.keySet()));
    return methods;
  }

  @Override
  public WiringRules wiring() {
    return wiring;
  }

  @Override
  public boolean mentions(String methodName) {
    return wholeTypes || names.contains(methodName);
  }

  @Override
  public Optional<NamedCheck> consentCheck(String name) {
    return consent.check(name);
  }

  @Override
  public Optional<NamedCheck> consentCall(String receiver, String method) {
    return consent.call(receiver, method);
  }

  @Override
  public boolean speaksOfConsent(String name) {
    return consent.speaksOfConsent(name);
  }

  @Override
  public boolean speaksBesideConsent(String name) {
    return consent.speaksBesideConsent(name);
  }

  @Override
  public boolean grants(String constant) {
    return consent.grants(constant);
  }

  @Override
  public Set<String> consentList(ConsentList list) {
    return consent.list(list);
  }

  @Override
  public Optional<Profile> profile(String id) {
    return Optional.ofNullable(profiles.get(id));
  }

  @Override
  public List<String> profiles() {
    return profiles.keySet().stream().sorted().toList();
  }

  @Override
  public Optional<NamedCheck> consentRequirement(String annotation) {
    return consent.requirement(annotation);
  }

  @Override
  public boolean isConsentExpression(String annotation) {
    return consent.isExpression(annotation);
  }

  @Override
  public Optional<NamedCheck> ageCheck(String name) {
    return consent.age(name);
  }

  @Override
  public List<AnnotatedSink> annotatedSinks() {
    return annotatedSinks;
  }

  @Override
  public List<ProxyFactory> proxyFactories() {
    return proxyFactories;
  }

  @Override
  public List<KeyAnnotation> keyAnnotations() {
    return terms.keyAnnotations();
  }

  @Override
  public Optional<SanitizerSpec.Strength> sanitizerName(MethodKey method) {
    return strengths.computeIfAbsent(method, sanitizerNames::strength);
  }

  @Override
  public boolean hides(String method) {
    return SanitizerNames.begins(method, sanitizerNames.hiding());
  }

  @Override
  public boolean reveals(String method) {
    return SanitizerNames.begins(method, sanitizerNames.revealing());
  }

  @Override
  public Optional<String> unhidden(String name) {
    return sanitizerNames.unhidden(name);
  }

  @Override
  public boolean isAnswerWord(String word) {
    return responseTypes.contains(word);
  }

  @Override
  public boolean isLookupVerb(String word) {
    return lookupVerbs.contains(word);
  }

  @Override
  public boolean isRequestVerb(String word) {
    return requestVerbs.contains(word);
  }

  @Override
  public Optional<String> purposeOf(String name) {
    return purposes.in(Words.of(name));
  }

  @Override
  public Set<SinkKind> covers(String purpose) {
    return purposes.covers(purpose);
  }

  @Override
  public Optional<Category> category(String id) {
    return Optional.ofNullable(categories.get(id));
  }

  @Override
  public List<Category> categories() {
    return categoryList;
  }

  @Override
  public Optional<RuleSpec> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  @Override
  public List<RuleSpec> rules() {
    return ruleList;
  }

  @Override
  public List<RuleSpec> plannedRules() {
    return planned;
  }

  @Override
  public List<Recipient> recipients() {
    return recipients;
  }

  @Override
  public Hosts hosts() {
    return hosts;
  }

  @Override
  public PersonalDataTerms terms() {
    return terms;
  }

  @Override
  public List<PackSummary> packs() {
    return packs;
  }

  @Override
  public List<ModelledMethod> methods() {
    return methods;
  }

  @Override
  public String version() {
    return version;
  }
}
