package shop;

/** Called by the application. */
public final class Audit {
  private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("audit");

  private Audit() {}

  public static void record(String what, String about) {
    LOG.info(what + " " + about);
  }
}
