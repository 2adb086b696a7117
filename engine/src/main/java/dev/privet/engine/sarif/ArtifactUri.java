package dev.privet.engine.sarif;

import java.nio.charset.StandardCharsets;

/** Relative paths as URI references (RFC 3986). */
final class ArtifactUri {

  private static final String PLAIN = "-._~!$&'()*+,;=@/";

  private ArtifactUri() {}

  /**
   * Percent-encodes what may not stand in a relative path, the colon included, which would make a
   * scheme of the first segment.
   */
  static String of(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
        uri.append(c);
      } else {
        uri.append('%').append(hex(b >> 4 & 15)).append(hex(b & 15));
      }
    }
    return uri.toString();
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }
}
