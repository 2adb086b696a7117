package dev.privet.engine.frontend.parse;

import dev.privet.engine.frontend.LombokConfig;
import dev.privet.engine.frontend.parse.SourceFiles.SourceFile;
import dev.privet.engine.program.Gap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Reads {@code lombok.config} files: of a source's folder and those above it, up to the audit's
 * root (of a source elsewhere, its module's), as far as none of them stops. What is nearer wins.
 * Files in archives, in home folders and outside the root are not imported.
 */
final class LombokConfigFiles {

  /** A larger file is not read. */
  static final long MAX_BYTES = 100_000;

  private static final String NAME = "lombok.config";

  private final Path root;
  private final Consumer<Gap> gaps;
  private final Map<Path, LombokConfig> known = new ConcurrentHashMap<>();

  LombokConfigFiles(Path root, Consumer<Gap> gaps) {
    this.root = root.toAbsolutePath().normalize();
    this.gaps = gaps;
  }

  LombokConfig of(SourceFile file) {
    Path folder = file.file().toAbsolutePath().normalize().getParent();
    if (folder == null) {
      return LombokConfig.NONE;
    }
    Path base = file.module().baseDirectory().toAbsolutePath().normalize();
    return of(folder, folder.startsWith(root) ? root : folder.startsWith(base) ? base : folder);
  }

  private LombokConfig of(Path folder, Path top) {
    LombokConfig config = known.get(folder);
    if (config == null) {
      config = read(folder, top);
      known.put(folder, config);
    }
    return config;
  }

  private LombokConfig read(Path folder, Path top) {
    Map<String, List<String>> own = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    lines(folder.resolve(NAME), top, new HashSet<>(), lines);
    lines.forEach(line -> apply(line, own));
    boolean stops = new LombokConfig(own).flag("config.stopBubbling");
    Path above = folder.getParent();
    if (stops || folder.equals(top) || above == null) {
      return own.isEmpty() ? LombokConfig.NONE : new LombokConfig(own);
    }
    LombokConfig inherited = of(above, top);
    if (lines.isEmpty()) {
      return inherited;
    }
    Map<String, List<String>> merged = new LinkedHashMap<>(inherited.settings());
    lines.forEach(line -> apply(line, merged));
    return new LombokConfig(merged);
  }

  private void lines(Path file, Path top, Set<Path> seen, List<String> into) {
    if (!file.startsWith(top) || !seen.add(file) || !Files.isRegularFile(file)) {
      return;
    }
    List<String> lines;
    try {
      if (Files.size(file) > MAX_BYTES) {
        unreadable(file);
        return;
      }
      lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      unreadable(file);
      return;
    }
    for (String line : lines) {
      String text = line.strip();
      if (text.startsWith("import ")) {
        imported(file, text.substring("import ".length()).strip())
            .ifPresent(other -> lines(other, top, seen, into));
      } else if (!text.isEmpty() && !text.startsWith("#")) {
        into.add(text);
      }
    }
  }

  private static Optional<Path> imported(Path from, String path) {
    try {
      return Optional.of(from.resolveSibling(path).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** {@code key = value}, {@code key += value}, {@code key -= value} or {@code clear key}. */
  private static void apply(String line, Map<String, List<String>> settings) {
    if (line.startsWith("clear ")) {
      settings.remove(line.substring("clear ".length()).strip().toLowerCase(Locale.ROOT));
      return;
    }
    int at = line.indexOf('=');
    if (at < 1) {
      return;
    }
    char sign = line.charAt(at - 1);
    boolean isChange = sign == '+' || sign == '-';
    String key = line.substring(0, isChange ? at - 1 : at).strip().toLowerCase(Locale.ROOT);
    String value = line.substring(at + 1).strip();
    List<String> values =
        isChange ? new ArrayList<>(settings.getOrDefault(key, List.of())) : new ArrayList<>();
    if (sign == '-') {
      values.remove(value);
    } else {
      values.add(value);
    }
    settings.put(key, values);
  }

  private void unreadable(Path file) {
    String path = file.startsWith(root) ? root.relativize(file).toString() : NAME;
    gaps.accept(new Gap(Gap.Reason.UNREADABLE_FILE, path.replace('\\', '/'), Optional.empty()));
  }
}
