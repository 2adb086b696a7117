package dev.privet.engine.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads packs and compiles them. */
public final class RuleSets {

  /** Where the standard catalogue lies on a class path. */
  public static final String ROOT = "dev/privet/rules/";

  private static final String INDEX = ROOT + "index.yaml";

  private RuleSets() {}

  /** The standard catalogue as a class loader finds it, with further packs. */
  public static RuleSet standard(ClassLoader loader, List<PackSource> extra) throws IOException {
    return standard(loader::getResourceAsStream, extra);
  }

  /**
   * The standard catalogue, with further packs.
   *
   * @param resources opens a resource by name, or gives null
   * @throws IOException if the catalogue is not there
   * @throws MalformedPackException if a pack cannot be used
   */
  public static RuleSet standard(
      Function<String, @Nullable InputStream> resources, List<PackSource> extra)
      throws IOException {
    PackProblems problems = new PackProblems();
    PackSource index = resource(INDEX, resources);
    List<PackSource> packs = new ArrayList<>();
    List<PackSource> pages = new ArrayList<>();
    Optional<PackNode> root = PackYaml.read(index, problems);
    problems.throwIfAny();
    Map<String, PackNode> fields = root.orElseThrow().fields(Set.of("packs", "pages"));
    for (String name : texts(fields, "packs")) {
      packs.add(resource(ROOT + name, resources));
    }
    for (String name : texts(fields, "pages")) {
      pages.add(resource(ROOT + "pages/" + name, resources));
    }
    packs.addAll(extra);
    problems.throwIfAny();
    return load(packs, pages);
  }

  private static List<String> texts(Map<String, PackNode> fields, String key) {
    return PackReader.field(fields, key).map(PackNode::texts).orElse(List.of());
  }

  private static PackSource resource(String name, Function<String, @Nullable InputStream> resources)
      throws IOException {
    try (InputStream in = resources.apply(name)) {
      if (in == null) {
        throw new IOException("the catalogue lacks " + name + "; put privet-rules on the path");
      }
      return PackSource.read(name, in);
    }
  }

  /** Compiles packs alone: without pages there are no rules. */
  public static RuleSet load(List<PackSource> packs) {
    return load(packs, List.of());
  }

  /**
   * Compiles packs and rule pages; later packs add to earlier ones and may disable their entries.
   *
   * @throws MalformedPackException with all that is wrong in them
   */
  public static RuleSet load(List<PackSource> packs, List<PackSource> pages) {
    PackProblems problems = new PackProblems();
    Pack pack = new Pack();
    List<PackNode> roots = new ArrayList<>();
    for (PackSource source : packs) {
      PackYaml.read(source, problems).ifPresent(roots::add);
    }
    PackReader reader = new PackReader(pack);
    roots.forEach(reader::readNames);
    roots.forEach(reader::readAndSum);
    for (PackSource page : pages) {
      RulePage.read(page, problems).ifPresent(rule -> add(rule, page, pack, problems));
    }
    if (!pages.isEmpty()) {
      checkDisabled(pack);
    }
    problems.throwIfAny();
    return new CompiledRuleSet(pack);
  }

  /** What is switched off is there, so that a misspelt id is not taken for an agreed one. */
  private static void checkDisabled(Pack pack) {
    Set<String> known = new LinkedHashSet<>(pack.ids);
    for (RuleSpec rule : pack.rules.values()) {
      known.add(rule.id());
      known.add(rule.name());
    }
    for (PackNode node : pack.disabledAt) {
      String id = node.text().orElse("");
      if (!id.isEmpty() && !known.contains(id)) {
        node.wrong(
            "unknown \"" + id + "\"",
            "the id of an entry, or the id or name of a rule",
            PackProblems.nearest(id, known));
      }
    }
  }

  private static void add(RuleSpec rule, PackSource page, Pack pack, PackProblems problems) {
    if (pack.rules.putIfAbsent(rule.id(), rule) != null) {
      problems.add(
          page.name(),
          Optional.empty(),
          "rule \"" + rule.id() + "\" a second time",
          "each rule once");
    }
  }
}
