package dev.privet.engine.frontend.parse;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import dev.privet.engine.frontend.SourceUnit;
import dev.privet.engine.frontend.parse.SourceFiles.SourceFile;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.Position;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses one file at a time; one per thread, for JavaParser's parsers share nothing safely. */
final class FileParser {
  private static final String SPEAKS_TO_US = "privet:";

  /** Of JavaParser's message, which lists every token that would have been possible. */
  private static final int MESSAGE_LENGTH = 200;

  private static final int FIRST_LEVEL_WITH_VAR = 10;

  private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}), column (\\d{1,9})");

  private final LombokConfigFiles lombok;
  private final Consumer<Gap> gaps;
  private final Map<Integer, JavaParser> parsers = new HashMap<>();
  private final Map<Integer, JavaParser> escapeParsers = new HashMap<>();

  FileParser(LombokConfigFiles lombok, Consumer<Gap> gaps) {
    this.lombok = lombok;
    this.gaps = gaps;
  }

  /** Empty, and a gap told, if nothing of the file can be used. */
  Optional<SourceUnit> parse(SourceFile file) {
    String text;
    try {
      text = read(file);
    } catch (IOException e) {
      gap(Gap.Reason.UNREADABLE_FILE, file.path(), null);
      return Optional.empty();
    }
    try {
      return parse(file, text);
    } catch (StackOverflowError e) {
      gap(Gap.Reason.UNPARSABLE_FILE, file.path() + ": nested too deeply", null);
    } catch (RuntimeException e) {
      gap(Gap.Reason.UNPARSABLE_FILE, file.path() + ": " + e.getClass().getSimpleName(), null);
    }
    return Optional.empty();
  }

  private String read(SourceFile file) throws IOException {
    byte[] bytes = Files.readAllBytes(file.file());
    Charset charset = file.module().encoding();
    String text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException e) {
      gap(Gap.Reason.MALFORMED_ENCODING, file.path(), null);
      text = new String(bytes, charset);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Optional<SourceUnit> parse(SourceFile file, String text) {
    int level = file.module().languageLevel();
    boolean escapes = hasEscapes(text);
    JavaParser parser =
        escapes
            ? escapeParsers.computeIfAbsent(level, FileParser::parserOfEscapes)
            : parsers.computeIfAbsent(level, FileParser::parserFor);
    LeanText lean = escapes ? LeanText.whole(text) : LeanText.of(text, SPEAKS_TO_US);
    ParseResult<CompilationUnit> result = parser.parse(lean.text());
    result.getProblems().stream()
        .filter(FileParser::isSyntaxError)
        .findFirst()
        .ifPresent(problem -> unparsable(file, problem, lean));
    if (result.getResult().isEmpty()) {
      return Optional.empty();
    }
    CompilationUnit tree = result.getResult().get();
    dropTokens(tree, lean);
    if (!escapes && level >= FIRST_LEVEL_WITH_VAR) {
      VarTypes.mark(tree);
    }
    result
        .getCommentsCollection()
        .ifPresent(
            comments ->
                comments.getComments().stream()
                    .filter(comment -> comment.getContent().contains(SPEAKS_TO_US))
                    .forEach(comment -> keep(tree, comment, lean)));
    int lines = (int) text.lines().count();
    return Optional.of(
        new SourceUnit(file.path(), file.module(), file.origin(), lines, lombok.of(file), tree));
  }

  /** Whether a backslash that no other one escapes stands before a {@code u} (JLS 3.3). */
  private static boolean hasEscapes(String text) {
    for (int at = text.indexOf("\\u"); at >= 0; at = text.indexOf("\\u", at + 2)) {
      int start = at;
      while (start > 0 && text.charAt(start - 1) == '\\') {
        start--;
      }
      if ((at - start) % 2 == 0) {
        return true;
      }
    }
    return false;
  }

  private static void keep(CompilationUnit tree, Comment comment, LeanText lean) {
    dropTokens(comment, lean);
    tree.addOrphanComment(comment);
  }

  /**
   * What the language level forbids is no concern of ours: a compiler with preview features may
   * accept it. Only the grammar's problems have a cause.
   */
  private static boolean isSyntaxError(Problem problem) {
    return problem.getCause().isPresent() || problem.getLocation().isEmpty();
  }

  private void unparsable(SourceFile file, Problem problem, LeanText lean) {
    String message = problem.getMessage().replaceAll("\\s+", " ").trim();
    if (message.length() > MESSAGE_LENGTH) {
      message = message.substring(0, MESSAGE_LENGTH) + "...";
    }
    Position position =
        problem
            .getLocation()
            .flatMap(tokens -> tokens.toRange())
            .map(range -> position(file.path(), lean.inSource(range)))
            .orElseGet(() -> positionInMessage(file.path(), problem, lean));
    gap(Gap.Reason.UNPARSABLE_FILE, file.path() + ": " + message, position);
  }

  /** Where no tree was begun, only the parser's message says where it stopped. */
  private static Position positionInMessage(String path, Problem problem, LeanText lean) {
    String text = problem.getMessage() + problem.getCause().map(Throwable::getMessage).orElse("");
    Matcher place = PLACE.matcher(text);
    if (!place.find()) {
      return new Position(path, 1, 1, 1, 1);
    }
    int line = Integer.parseInt(place.group(1));
    int column = lean.column(line, Integer.parseInt(place.group(2)));
    return new Position(path, line, column, line, column);
  }

  private static Position position(String path, Range range) {
    return new Position(
        path, range.begin.line, range.begin.column, range.end.line, range.end.column);
  }

  private void gap(Gap.Reason reason, String subject, @Nullable Position position) {
    gaps.accept(new Gap(reason, subject, Optional.ofNullable(position)));
  }

  /** Trees are some two and a half times smaller without tokens. */
  private static void dropTokens(Node tree, LeanText lean) {
    Deque<Node> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      Node node = open.pop();
      Range range = node.getRange().orElse(null);
      node.setTokenRange(null);
      node.setRange(range == null ? null : lean.inSource(range));
      node.getChildNodes().forEach(open::push);
    }
  }

  /**
   * Without JavaParser's validators: what they forbid is no concern of ours, and they take a third
   * of the time.
   */
  private static JavaParser parserFor(int level) {
    ParserConfiguration configuration = configuration(level);
    configuration.getProcessors().clear();
    return new JavaParser(configuration);
  }

  /** The rare file with Unicode escapes needs the processor that keeps positions right. */
  private static JavaParser parserOfEscapes(int level) {
    return new JavaParser(configuration(level).setPreprocessUnicodeEscapes(true));
  }

  private static ParserConfiguration configuration(int level) {
    return new ParserConfiguration()
        .setLanguageLevel(languageLevel(level))
        .setAttributeComments(false)
        .setDetectOriginalLineSeparator(false);
  }

  /** The newest known level for an unknown or newer one. */
  private static LanguageLevel languageLevel(int level) {
    String name = (level < 5 ? "JAVA_1_" : "JAVA_") + level;
    return Arrays.stream(LanguageLevel.values())
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElse(LanguageLevel.JAVA_26);
  }
}
