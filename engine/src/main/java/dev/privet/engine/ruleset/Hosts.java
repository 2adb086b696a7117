package dev.privet.engine.ruleset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose hosts are whose. A pattern is a host's name, {@code *.name} for all below it, or an address
 * of which a part is left open, {@code 10.*}. The longest pattern that fits counts.
 */
public final class Hosts {

  /** Stands in where only the address of a call decides. */
  public static final Recipient UNKNOWN =
      new Recipient("outside-host", "an outside host", SinkKind.THIRD_PARTY, "unknown");

  private static final Pattern URL =
      Pattern.compile(
          "^(?:https?|wss?)://(?:[^/?#@\\s]*@)?([A-Za-z0-9_-][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+\\])"
              + "(?::[0-9]*)?(?:[/?#].*)?$",
          Pattern.DOTALL);

  /**
   * A beginning that says the whole host: something follows it, or it ends like a name of the
   * network, to which a path is most often added.
   */
  private static final Pattern WHOLE =
      Pattern.compile("^[a-z]+://[^/?#]*(?:[/?#]|:[0-9]*$|\\.[A-Za-z]{2,}$)");

  private static final Pattern BARE =
      Pattern.compile("^([A-Za-z0-9_-][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]*)?$");

  private final List<String> own;
  private final Map<String, Recipient> known;

  Hosts(List<String> own, Map<String, Recipient> known) {
    this.own = own.stream().map(Hosts::lower).toList();
    Map<String, Recipient> byPattern = new LinkedHashMap<>();
    known.forEach((pattern, recipient) -> byPattern.put(lower(pattern), recipient));
    this.known = byPattern;
  }

  /** The host in a text that is an absolute address, or begins with one that ends there. */
  public static Optional<String> named(String text) {
    if (!text.startsWith("http") && !text.startsWith("ws")) {
      return Optional.empty();
    }
    Matcher url = URL.matcher(text);
    return url.matches() ? Optional.of(lower(url.group(1))) : Optional.empty();
  }

  /** The host that a text is the name of, with or without a port. */
  public static Optional<String> bare(String text) {
    Matcher host = BARE.matcher(text);
    return host.matches() ? Optional.of(lower(host.group(1))) : Optional.empty();
  }

  /** The same in the beginning of an address: more text must not make another host of it. */
  public static Optional<String> begun(String text) {
    Optional<String> host = named(text);
    return host.filter(name -> WHOLE.matcher(text).find());
  }

  /**
   * Who gets what is sent to a host; empty where it is the project's own: by what packs or the
   * project say, and where its name has one label only, as a service's beside it has.
   */
  public Optional<Recipient> outside(String host) {
    String mine = longest(own, host);
    String theirs = longest(known.keySet(), host);
    if (mine.length() >= theirs.length() && !mine.isEmpty()) {
      return Optional.empty();
    }
    if (!theirs.isEmpty()) {
      return Optional.ofNullable(known.get(theirs));
    }
    if (host.indexOf('.') < 0 && host.indexOf(':') < 0) {
      return Optional.empty();
    }
    return Optional.of(new Recipient(host, host, SinkKind.THIRD_PARTY, "unknown"));
  }

  private static String longest(Iterable<String> patterns, String host) {
    String found = "";
    for (String pattern : patterns) {
      if (pattern.length() > found.length() && fits(pattern, host)) {
        found = pattern;
      }
    }
    return found;
  }

  private static boolean fits(String pattern, String host) {
    if (pattern.startsWith("*")) {
      return host.endsWith(pattern.substring(1));
    } else if (pattern.endsWith("*")) {
      return host.startsWith(pattern.substring(0, pattern.length() - 1));
    }
    return host.equals(pattern);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
