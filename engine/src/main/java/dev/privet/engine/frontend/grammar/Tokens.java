package dev.privet.engine.frontend.grammar;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.Position;
import com.github.javaparser.Range;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one source, by number, in arrays that the next source uses again: what is looked at
 * again and again should be no objects. A {@code >} that may begin a shift to the right has the
 * shift's kind. Not for several threads.
 */
public final class Tokens {

  private static final int INITIAL_SIZE = 1 << 12;

  /** So many ends follow the last token that looking ahead needs no check. */
  private static final int MARGIN = 4;

  private short[] kinds = new short[INITIAL_SIZE];
  private @Nullable String[] images = new @Nullable String[INITIAL_SIZE];

  /** Lines in the upper half, columns in the lower one. */
  private long[] begins = new long[INITIAL_SIZE];

  private long[] ends = new long[INITIAL_SIZE];

  /** Made when first asked for: nodes that begin at one token share it. */
  private @Nullable Position[] beginPositions = new @Nullable Position[INITIAL_SIZE];

  private @Nullable Position[] endPositions = new @Nullable Position[INITIAL_SIZE];
  private int count;

  /** Forgets all tokens. */
  public void clear() {
    Arrays.fill(images, 0, count, null);
    Arrays.fill(beginPositions, 0, count, null);
    Arrays.fill(endPositions, 0, count, null);
    count = 0;
  }

  /** Adds a token; lines and columns from 1, the end inclusive. */
  public void add(
      int kind, String image, int beginLine, int beginColumn, int endLine, int endColumn) {
    if (count + MARGIN >= kinds.length) {
      grow();
    }
    kinds[count] = (short) kind;
    images[count] = image;
    begins[count] = (long) beginLine << Integer.SIZE | beginColumn;
    ends[count] = (long) endLine << Integer.SIZE | endColumn;
    count++;
    kinds[count] = GeneratedJavaParserConstants.EOF;
    kinds[count + 1] = GeneratedJavaParserConstants.EOF;
    kinds[count + 2] = GeneratedJavaParserConstants.EOF;
  }

  private void grow() {
    int size = kinds.length * 2;
    kinds = Arrays.copyOf(kinds, size);
    images = Arrays.copyOf(images, size);
    begins = Arrays.copyOf(begins, size);
    ends = Arrays.copyOf(ends, size);
    beginPositions = Arrays.copyOf(beginPositions, size);
    endPositions = Arrays.copyOf(endPositions, size);
  }

  int kind(int at) {
    return kinds[at];
  }

  String image(int at) {
    String image = images[at];
    if (image == null) {
      throw new Refused();
    }
    return image;
  }

  /** From one token's begin to another one's end. */
  Range range(int first, int last) {
    Position begin = beginPositions[first];
    if (begin == null) {
      begin = position(begins[first]);
      beginPositions[first] = begin;
    }
    Position end = endPositions[last];
    if (end == null) {
      end = position(ends[last]);
      endPositions[last] = end;
    }
    return new Range(begin, end);
  }

  private static Position position(long place) {
    return new Position((int) (place >>> Integer.SIZE), (int) place);
  }
}
