package dev.privet.engine.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values as GitHub's own upload action computes them. */
class LineHashesTest {

  @Test
  void emptyFileHasOneLine() {
    assertEquals(Map.of(1, "c129715d7a2bc9a3:1"), LineHashes.of(""));
  }

  @Test
  void blanksDoNotCount() {
    assertEquals(
        Map.of(
            1, "271789c17abda88f:1",
            2, "54703d4cd895b18:1",
            3, "180aee12dab6264:1",
            4, "a23a3dc5e078b07b:1"),
        LineHashes.of(" a\nb\n  \t\tc\n d"));
  }

  @Test
  void lineEndsAreAlike() {
    Map<Integer, String> expected =
        Map.of(
            1, "e9496ae3ebfced30:1",
            2, "fb7c023a8b9ccb3f:1",
            3, "ce8ba1a563dcdaca:1",
            4, "e20e36e16fcb0cc8:1",
            5, "b3edc88f2938467e:1",
            6, "c8e28b0b4002a3a0:1",
            7, "c129715d7a2bc9a3:1");
    String text = " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n";
    assertEquals(expected, LineHashes.of(text));
    assertEquals(expected, LineHashes.of(text.replace('\n', '\r')));
    assertEquals(expected, LineHashes.of(text.replace("\n", "\r\n")));
  }
}
