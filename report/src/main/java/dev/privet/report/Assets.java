package dev.privet.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The page's only style and script, which begins with the libraries that draw its picture, and the
 * policy that allows these and nothing else: no request, no form, no script that audited code could
 * smuggle in.
 */
record Assets(String style, String script, String policy) {

  /** Each knows those before it; the build takes them from their packages. */
  private static final List<String> LIBRARIES =
      List.of("d3-array.min.js", "d3-path.min.js", "d3-shape.min.js", "d3-sankey.min.js");

  static Assets load() {
    String style = read("report.css");
    StringBuilder parts = new StringBuilder(read("d3-license.txt"));
    for (String library : LIBRARIES) {
      parts.append(read(library).replaceFirst("^//.*\n", "").strip()).append('\n');
    }
    String script = parts.append(read("report.js")).toString();
    String policy =
        "default-src 'none'; style-src '"
            + hash(style)
            + "'; script-src '"
            + hash(script)
            + "'; img-src data:; base-uri 'none'; form-action 'none'";
    return new Assets(style, script, policy);
  }

  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
