package dev.privet.engine.frontend.parse;

import com.github.javaparser.ParseResult;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses one file at a time; one per thread, because scanners share a table of names. */
final class FileParser {
  private static final String SPEAKS_TO_US = "privet:";

  /** Of JavaParser's message, which lists every token that would have been possible. */
  private static final int MESSAGE_LENGTH = 200;

  /** What decoders put where bytes mean nothing; a source may have it itself. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final int FIRST_LEVEL_WITH_VAR = 10;

  private static final int FIRST_LEVEL_WITH_YIELD = 13;

  /** A parse tells the first enum of a block only; what is left after so many stays refused. */
  private static final int ENUM_ROUNDS = 8;

  private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}), column (\\d{1,9})");

  private final LombokConfigFiles lombok;
  private final Consumer<Gap> gaps;
  private final Scanner.Alphabet alphabet = new Scanner.Alphabet();

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
    String text = new String(bytes, charset);
    if (text.indexOf(REPLACEMENT) >= 0 && isMalformed(bytes, charset)) {
      gap(Gap.Reason.MALFORMED_ENCODING, file.path(), null);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isMalformed(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return false;
    } catch (CharacterCodingException e) {
      return true;
    }
  }

  private Optional<SourceUnit> parse(SourceFile file, String text) {
    int level = file.module().languageLevel();
    SourceText source = SourceText.of(text);
    Scanner scanner = scanner(source, level);
    ParseResult<CompilationUnit> result = withLocalEnums(scanner.parse(), source, level);
    tellProblems(file, result, scanner.flaw());
    if (result.getResult().isEmpty()) {
      return Optional.empty();
    }
    CompilationUnit tree = result.getResult().get();
    CompactSource.name(tree, file.path());
    LeanTree.make(tree, level >= FIRST_LEVEL_WITH_VAR);
    scanner.comments().forEach(tree::addOrphanComment);
    return Optional.of(
        new SourceUnit(
            file.path(), file.module(), file.origin(), source.lines(), lombok.of(file), tree));
  }

  private Scanner scanner(SourceText source, int level) {
    return new Scanner(source, alphabet, level >= FIRST_LEVEL_WITH_YIELD, SPEAKS_TO_US);
  }

  /** Parses again, with a class around the enums that the parser refused, if that is of use. */
  private ParseResult<CompilationUnit> withLocalEnums(
      ParseResult<CompilationUnit> first, SourceText source, int level) {
    ParseResult<CompilationUnit> result = first;
    Set<com.github.javaparser.Position> enums = new HashSet<>();
    for (int i = 0; i < ENUM_ROUNDS && !result.getProblems().isEmpty(); i++) {
      if (!enums.addAll(EnumHolders.refused(result, scanner(source, level)))) {
        break;
      }
      result = new EnumHolders(scanner(source, level), enums).parse();
    }
    return result.getProblems().size() < first.getProblems().size() ? result : first;
  }

  private void tellProblems(
      SourceFile file, ParseResult<CompilationUnit> result, Scanner.@Nullable Flaw flaw) {
    if (flaw != null) {
      com.github.javaparser.Position place = flaw.position();
      unparsable(file, flaw.message(), position(file.path(), new Range(place, place)));
      return;
    }
    result.getProblems().stream()
        .filter(FileParser::isSyntaxError)
        .findFirst()
        .ifPresent(problem -> unparsable(file, problem.getMessage(), place(file, problem)));
  }

  /**
   * What the language level forbids is no concern of ours: a compiler with preview features may
   * accept it. Only the grammar's problems have a cause.
   */
  private static boolean isSyntaxError(Problem problem) {
    return problem.getCause().isPresent() || problem.getLocation().isEmpty();
  }

  private void unparsable(SourceFile file, String told, Position place) {
    // What the grammar would have taken instead is a list of all there is.
    String message =
        told.replaceAll("\\s+", " ")
            .replaceFirst("^Parse error\\. Found (.*?),? expected (one of )?.*$", "unexpected $1")
            .trim();
    if (message.length() > MESSAGE_LENGTH) {
      message = message.substring(0, MESSAGE_LENGTH) + "...";
    }
    gap(Gap.Reason.UNPARSABLE_FILE, file.path() + ":" + place.line() + ": " + message, place);
  }

  private static Position place(SourceFile file, Problem problem) {
    return problem
        .getLocation()
        .flatMap(TokenRange::toRange)
        .map(range -> position(file.path(), range))
        .orElseGet(() -> placeInMessage(file.path(), problem));
  }

  /** Where no tree was begun, only the parser's message says where it stopped. */
  private static Position placeInMessage(String path, Problem problem) {
    String text = problem.getMessage() + problem.getCause().map(Throwable::getMessage).orElse("");
    Matcher place = PLACE.matcher(text);
    if (!place.find()) {
      return new Position(path, 1, 1, 1, 1);
    }
    int line = Integer.parseInt(place.group(1));
    int column = Integer.parseInt(place.group(2));
    return new Position(path, line, column, line, column);
  }

  private static Position position(String path, Range range) {
    return new Position(
        path, range.begin.line, range.begin.column, range.end.line, range.end.column);
  }

  private void gap(Gap.Reason reason, String subject, @Nullable Position position) {
    gaps.accept(new Gap(reason, subject, Optional.ofNullable(position)));
  }
}
