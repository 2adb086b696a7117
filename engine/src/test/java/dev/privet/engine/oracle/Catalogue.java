package dev.privet.engine.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What programs are made of.
 *
 * @param types Java types by kind
 * @param declarations Java classes by name
 */
record Catalogue(
    Map<String, String> types, Map<String, String> declarations, List<Transport> transports) {

  private static final List<String> FILES =
      List.of(
          "transports-text.txt",
          "transports-encodings.txt",
          "transports-containers.txt",
          "transports-views.txt",
          "transports-streams.txt",
          "transports-control.txt",
          "transports-objects.txt",
          "transports-designs.txt");

  static Catalogue read() throws IOException {
    Map<String, String> types = new LinkedHashMap<>();
    for (String line : lines("types.txt")) {
      types.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
    }
    List<Transport> transports = new ArrayList<>();
    for (String file : FILES) {
      blocks("## ", lines(file)).forEach((head, body) -> transports.add(transport(head, body)));
    }
    Map<String, String> declarations = new LinkedHashMap<>();
    blocks("%% ", lines("declarations.txt"))
        .forEach((head, body) -> declarations.put(head, String.join("\n", body)));
    return new Catalogue(types, declarations, transports);
  }

  private static Transport transport(String head, List<String> body) {
    String[] words = head.split(" ", -1);
    List<String> flags = Arrays.asList(words).subList(1, words.length);
    int use = flags.indexOf("use");
    List<String> uses = use < 0 ? List.of() : Arrays.asList(flags.get(use + 1).split(",", -1));
    String[] sides = body.get(0).split("->", -1);
    List<String> inputs =
        sides[0].isBlank() ? List.of() : Arrays.asList(sides[0].strip().split("\\s*,\\s*", -1));
    return new Transport(
        words[0],
        inputs,
        sides[1].strip(),
        flags.contains("branch"),
        uses,
        body.subList(1, body.size()));
  }

  private static Map<String, List<String>> blocks(String mark, List<String> lines) {
    Map<String, List<String>> blocks = new LinkedHashMap<>();
    List<String> block = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(mark)) {
        block = new ArrayList<>();
        if (blocks.put(line.substring(mark.length()), block) != null) {
          throw new IllegalStateException("twice: " + line);
        }
      } else {
        block.add(line);
      }
    }
    return blocks;
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Catalogue.class.getClassLoader().getResourceAsStream("oracle/flows/" + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
