package dev.privet.engine.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArtifactUriTest {

  @Test
  void encodesWhatAUriMayNotHold() {
    assertEquals("a/B%20c/%C3%9Cber%23%25.java", ArtifactUri.of("a/B c/Über#%.java"));
    assertEquals("C%3A/x%5By%5D%3F.java", ArtifactUri.of("C:/x[y]?.java"));
    assertEquals("../other/Inner$A.java", ArtifactUri.of("../other/Inner$A.java"));
  }
}
