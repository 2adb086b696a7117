package dev.privet.engine.finding;

import dev.privet.engine.program.MethodKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names findings so that the next audit knows them again.
 *
 * <p>A fingerprint is a hash over the rule, the class and name of the method that holds the sink,
 * and the sink's text without white space and comments. Lines, the file's path, the types of the
 * method's parameters, other members and the steps in between stay out, so moved code and a changed
 * or renamed neighbour keep it. Categories and sources stay out too: a baseline compares the
 * categories itself and reopens a finding that got a new one. Equal findings are counted in their
 * order, {@code -2} and so on.
 */
public final class Fingerprints {

  /** Hexadecimal digits of a fingerprint: 96 bits, no collision among any number of findings. */
  private static final int LENGTH = 24;

  /** What numbers a compiler gives to anonymous and local classes, and positions to lambdas. */
  private static final Pattern ORDINALS = Pattern.compile("\\$\\d+");

  private final SourceText sources;

  public Fingerprints(SourceText sources) {
    this.sources = sources;
  }

  /** The findings in their order, each with its fingerprint. */
  public List<Finding> assign(List<Finding> findings) {
    List<Finding> ordered = new ArrayList<>(findings);
    ordered.sort(null);
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> named = new ArrayList<>(ordered.size());
    for (Finding finding : ordered) {
      String hash = hash(finding);
      int ordinal = seen.merge(hash, 1, Integer::sum);
      named.add(finding.withFingerprint(ordinal == 1 ? hash : hash + "-" + ordinal));
    }
    return named;
  }

  private String hash(Finding finding) {
    MethodKey key = finding.method();
    String method = ORDINALS.matcher(key.owner() + "#" + key.name()).replaceAll("\\$");
    return hash(finding, method);
  }

  /** The same of the rule and the sink's text alone, wherever that stands. */
  public String ofSink(Finding finding) {
    return hash(finding, "");
  }

  private String hash(Finding finding, String method) {
    String text = SinkText.normalise(sources.region(finding.position()));
    return digest(String.join("\0", finding.rule(), method, text)).substring(0, LENGTH);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      StringBuilder hex = new StringBuilder(2 * hash.length);
      for (byte b : hash) {
        hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
