package more;

/** Names and texts that are written with Unicode escapes. */
class Escapes {
  \u0053tring \u0061b = "\u0041b";

  int length() {
    return ab.trim().length() + \u0022a\tb".length() + this.\u0061b.concat("\\u0041").length();
  }
}
