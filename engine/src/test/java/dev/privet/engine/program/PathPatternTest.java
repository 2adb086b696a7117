package dev.privet.engine.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**/legacy/** | src/legacy/A.java | true",
        "**/legacy/** | legacy/A.java | true",
        "**/legacy/** | legacy/deep/down/A.java | true",
        "**/legacy/** | src/legacyish/A.java | false",
        "a/**/A.java | a/A.java | true",
        "a/**/A.java | a/b/c/A.java | true",
        "a/**/A.java | ab/A.java | false",
        "./a/ | a/b/A.java | true",
        "a | a/b/A.java | false",
        "*.java | A.java | true",
        "*.java | a/A.java | false",
        "**.java | a/b/A.java | true",
        "** | a/b/A.java | true",
        "{a,b}/** | b/c/A.java | true",
        "{a,**/b}/* | x/b/A.java | true",
        "**/[AB].java | x/B.java | true",
        "a/?.java | a/A.java | true",
        "a b/ü/** | a b/ü/A.java | true",
      })
  void meansWhatBuildToolsMean(String glob, String file, boolean matches) {
    assertEquals(matches, PathPattern.of(glob).matches(file));
  }

  @Test
  void refusesWhatIsNoGlob() {
    assertThrows(PatternSyntaxException.class, () -> PathPattern.of("**/{a"));
    assertThrows(PatternSyntaxException.class, () -> PathPattern.of("[a"));
  }
}
