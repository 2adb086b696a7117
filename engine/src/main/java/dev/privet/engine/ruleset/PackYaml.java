package dev.privet.engine.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML text to nodes with positions. A pack is untrusted text: aliases are refused, depth and
 * number of nodes are bounded before any tree is built.
 */
final class PackYaml {

  /** How deep a pack may nest. */
  static final int MAX_DEPTH = 20;

  /** How many YAML events a file may have. */
  static final int MAX_EVENTS = 400_000;

  /**
   * How much of a text is read.
   *
   * @param events of YAML: values, and where lists and mappings start and end
   */
  record Bounds(int characters, int events) {}

  /** What Git leaves of a merge that it could not make. */
  private static final String CONFLICT = "<<<<<<< ";

  private static final Bounds PACK = new Bounds(PackSource.MAX_BYTES, MAX_EVENTS);

  private PackYaml() {}

  /** Reads a pack, which has to say something. */
  static Optional<PackNode> read(PackSource source, PackProblems problems) {
    int before = problems.count();
    Optional<PackNode> root = read(source, problems, PACK);
    if (root.isEmpty() && problems.count() == before) {
      problems.add(source.name(), Optional.empty(), "an empty file", "a pack");
    }
    return root;
  }

  /** Reads a project file, which may be empty, as one that is all comments is. */
  static Optional<PackNode> readIfAny(PackSource source, PackProblems problems) {
    return read(source, problems, PACK);
  }

  /** Reads a text; nothing of one that says nothing. */
  static Optional<PackNode> read(PackSource source, PackProblems problems, Bounds bounds) {
    if (source.text().length() > bounds.characters()) {
      problems.add(
          source.name(),
          Optional.empty(),
          "a text of " + source.text().length() + " characters",
          "at most " + bounds.characters());
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(source.name())
            .setCodePointLimit(bounds.characters())
            .setAllowDuplicateKeys(false)
            .build();
    try {
      List<Event> events = new ArrayList<>();
      if (!bounded(source, settings, bounds, problems, events)) {
        return Optional.empty();
      }
      Optional<Node> root = new Composer(settings, new ReadEvents(events)).getSingleNode();
      if (root.isEmpty() || !keysDiffer(source, root.get(), problems)) {
        return Optional.empty();
      }
      return Optional.of(new PackNode(source.name(), root.get(), problems));
    } catch (MarkedYamlEngineException e) {
      problems.add(
          source.name(),
          isUnclosed(firstLine(e.getProblem()))
              ? e.getContextMark().or(e::getProblemMark)
              : e.getProblemMark().or(e::getContextMark),
          "broken YAML (" + firstLine(e.getProblem()) + ")",
          remedy(source.text(), firstLine(e.getProblem())));
    } catch (YamlEngineException e) {
      problems.add(
          source.name(),
          Optional.empty(),
          "broken YAML (" + firstLine(e.getMessage()) + ")",
          "YAML");
    }
    return Optional.empty();
  }

  private static boolean bounded(
      PackSource source,
      LoadSettings settings,
      Bounds bounds,
      PackProblems problems,
      List<Event> events) {
    int depth = 0;
    int count = 0;
    for (Event event : new Parse(settings).parseString(source.text())) {
      count++;
      events.add(event);
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      String excess =
          depth > MAX_DEPTH
              ? "nesting deeper than " + MAX_DEPTH
              : count > bounds.events()
                  ? "more than " + bounds.events() + " values"
                  : event instanceof AliasEvent ? "an alias (*name)" : "";
      if (!excess.isEmpty()) {
        problems.add(source.name(), event.getStartMark(), excess, "a plain, shallow document");
        return false;
      }
    }
    return true;
  }

  /** The composer leaves the check for repeated keys to a constructor that is not used here. */
  private static boolean keysDiffer(PackSource source, Node node, PackProblems problems) {
    boolean differ = true;
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        differ &= keysDiffer(source, item, problems);
      }
    } else if (node instanceof MappingNode mapping) {
      java.util.Set<String> seen = new java.util.HashSet<>();
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key && !seen.add(key.getValue())) {
          problems.add(
              source.name(),
              key.getStartMark(),
              "key \"" + key.getValue() + "\" a second time",
              "each key once");
          differ = false;
        }
        differ &= keysDiffer(source, tuple.getValueNode(), problems);
      }
    }
    return differ;
  }

  /** Whether the text ended inside something: where that began says more than its end. */
  private static boolean isUnclosed(String problem) {
    return problem.contains("unexpected end of stream");
  }

  /** What is most probably wrong where the parser gives up. */
  private static String remedy(String text, String problem) {
    if (text.startsWith(CONFLICT) || text.contains("\n" + CONFLICT)) {
      return "a merge that is resolved, without its conflict markers";
    }
    if (isUnclosed(problem)) {
      return "a closing quote for the one here";
    }
    if (problem.contains("<block end>")) {
      return "a line indented as the others of its list or entry";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "quotes around a text that holds a colon, or a line indented as its neighbours";
    }
    if (problem.contains("TAB")) {
      return "spaces instead of tabs";
    }
    if (problem.contains("expected ',' or")) {
      return "a closing bracket, and quotes around a text that holds brackets or commas";
    }
    return "well-formed YAML";
  }

  private static String firstLine(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "unknown" : text.lines().findFirst().orElse("unknown");
  }
}
