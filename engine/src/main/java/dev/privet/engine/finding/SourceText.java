package dev.privet.engine.finding;

import dev.privet.engine.program.Position;
import dev.privet.engine.program.SourceModule;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The text of source files, read again when a reader wants to see it. Trees are gone by then, and
 * keeping every line of a large project for the few that are shown would not pay. A file that
 * cannot be read has no lines: a report without a snippet is still a report. Thread-safe.
 */
public final class SourceText {

  /** How many files are kept; findings come ordered by file, so a few are enough. */
  static final int MAX_FILES = 32;

  /** Larger files have no text here, in bytes. */
  static final long MAX_FILE_SIZE = 16L << 20;

  /** A region's text ends after so many lines. */
  static final int MAX_REGION_LINES = 40;

  /** A region's text ends after so many characters. */
  static final int MAX_REGION_LENGTH = 4000;

  private final Path root;
  private final Function<Path, Charset> charset;
  private final Map<String, List<Path>> outside;
  private final Map<String, Text> cache =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Text> eldest) {
          return size() > MAX_FILES;
        }
      };

  private SourceText(Path root, Function<Path, Charset> charset, Map<String, List<Path>> outside) {
    this.root = root;
    this.charset = charset;
    this.outside = outside;
  }

  /** The files below a root, which paths of {@link Position}s are relative to. */
  public static SourceText of(Path root, Charset charset) {
    return new SourceText(root, file -> charset, Map.of());
  }

  /** The files below a root, each in the encoding of the module whose source it is. */
  public static SourceText of(Path root, Collection<SourceModule> modules) {
    Map<Path, Charset> encodings = new HashMap<>();
    for (SourceModule module : modules) {
      Stream.of(List.of(module.baseDirectory()), module.sourceRoots(), module.generatedRoots())
          .flatMap(List::stream)
          .forEach(folder -> encodings.putIfAbsent(folder, module.encoding()));
    }
    return new SourceText(root, file -> innermost(file, encodings), outside(root, modules));
  }

  /** Folders outside of the root by what stands for them in paths: their module's name. */
  private static Map<String, List<Path>> outside(Path root, Collection<SourceModule> modules) {
    Map<String, List<Path>> outside = new HashMap<>();
    for (SourceModule module : modules) {
      List<Path> folders =
          Stream.of(List.of(module.baseDirectory()), module.sourceRoots(), module.generatedRoots())
              .flatMap(List::stream)
              .filter(folder -> !folder.startsWith(root))
              .toList();
      outside.put(module.name().replace(':', '.'), folders);
    }
    return outside;
  }

  private Path place(String file) {
    Path below = root.resolve(file);
    int slash = file.indexOf('/');
    if (slash < 0 || Files.exists(below)) {
      return below;
    }
    return outside.getOrDefault(file.substring(0, slash), List.of()).stream()
        .map(folder -> folder.resolve(file.substring(slash + 1)))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(below);
  }

  private static Charset innermost(Path file, Map<Path, Charset> encodings) {
    for (Path folder = file; folder != null; folder = folder.getParent()) {
      Charset found = encodings.get(folder);
      if (found != null) {
        return found;
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** A file as lines without their ends, and as it stands. */
  private record Text(String content, List<String> lines) {}

  /** All lines of a file, without their ends; empty if it cannot be read. */
  public List<String> lines(String file) {
    return text(file).lines();
  }

  /** The whole text of a file; empty if it cannot be read. */
  public String content(String file) {
    return text(file).content();
  }

  /** A line, counted from 1. */
  public Optional<String> line(String file, int number) {
    List<String> lines = lines(file);
    return number < 1 || number > lines.size()
        ? Optional.empty()
        : Optional.of(lines.get(number - 1));
  }

  /** The text of a region, its end included, with {@code \n} between lines. */
  public String region(Position position) {
    List<String> lines = lines(position.file());
    int last = Math.min(position.endLine(), lines.size());
    last = Math.min(last, position.line() + MAX_REGION_LINES - 1);
    StringBuilder text = new StringBuilder();
    for (int number = Math.max(1, position.line()); number <= last; number++) {
      String line = lines.get(number - 1);
      int from = number == position.line() ? position.column() - 1 : 0;
      int to = number == position.endLine() ? position.endColumn() : line.length();
      from = Math.max(0, Math.min(from, line.length()));
      to = Math.max(from, Math.min(to, line.length()));
      text.append(text.length() == 0 ? "" : "\n").append(line, from, to);
    }
    return text.length() > MAX_REGION_LENGTH
        ? text.substring(0, MAX_REGION_LENGTH)
        : text.toString();
  }

  private Text text(String file) {
    synchronized (cache) {
      return cache.computeIfAbsent(file, this::read);
    }
  }

  private Text read(String file) {
    try {
      Path path = place(file);
      if (!Files.isRegularFile(path) || Files.size(path) > MAX_FILE_SIZE) {
        return new Text("", List.of());
      }
      String content = new String(Files.readAllBytes(path), charset.apply(path.normalize()));
      return new Text(content, split(content));
    } catch (IOException | InvalidPathException unreadable) {
      return new Text("", List.of());
    }
  }

  /** Lines end as the language says: {@code \n}, {@code \r} or both (JLS 3.4). */
  private static List<String> split(String content) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(content.substring(start, i));
        if (c == '\r' && i + 1 < content.length() && content.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(content.substring(start));
    return lines;
  }
}
