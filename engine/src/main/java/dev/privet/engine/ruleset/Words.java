package dev.privet.engine.ruleset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as the words they are made of. */
public final class Words {

  /** Characters of a name that are looked at. */
  public static final int MAX_NAME = 200;

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private Words() {}

  /**
   * The lower-case words of an identifier or key: {@code userEMail}, {@code IPAddress}, {@code
   * CARD_NUMBER}, {@code x-user-id}, {@code line2} give {@code user e mail}, {@code ip address},
   * {@code card number}, {@code x user id}, {@code line 2}. Umlauts are spelt out, accents are left
   * off.
   */
  public static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int length = Math.min(name.length(), MAX_NAME);
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        end(word, words);
        continue;
      }
      if (i > 0 && startsWord(name, i, length)) {
        end(word, words);
      }
      word.append(c);
    }
    end(word, words);
    return words;
  }

  private static boolean startsWord(String name, int i, int length) {
    char before = name.charAt(i - 1);
    char c = name.charAt(i);
    if (Character.isDigit(c) != Character.isDigit(before)) {
      return true;
    }
    if (!Character.isUpperCase(c)) {
      return false;
    }
    // The last capital of an acronym begins the next word, unless it is a plural's: URLs.
    return Character.isLowerCase(before)
        || (i + 1 < length
            && Character.isLowerCase(name.charAt(i + 1))
            && !(name.charAt(i + 1) == 's' && endsWord(name, i + 2, length)));
  }

  private static boolean endsWord(String name, int i, int length) {
    return i >= length || !Character.isLowerCase(name.charAt(i));
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(spelt(word.toString().toLowerCase(Locale.ROOT)));
      word.setLength(0);
    }
  }

  /** In letters of English: umlauts spelt out, accents left off. */
  private static String spelt(String word) {
    if (isAscii(word)) {
      return word;
    }
    String umlauts =
        word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    String letters =
        umlauts.replace("ł", "l").replace("ø", "o").replace("æ", "ae").replace("œ", "oe");
    return ACCENTS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD)).replaceAll("");
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** A word without its plural ending; itself where it has none. */
  public static String singular(String word) {
    int n = word.length();
    if (n > 4 && word.endsWith("ies")) {
      return word.substring(0, n - 3) + "y";
    }
    if (n > 4 && (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches"))) {
      return word.substring(0, n - 2);
    }
    boolean plural = n > 2 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return plural && !word.endsWith("is") ? word.substring(0, n - 1) : word;
  }
}
