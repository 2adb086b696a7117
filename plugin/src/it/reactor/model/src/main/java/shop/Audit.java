package shop;

import java.util.logging.Logger;

public class Audit {
  private static final Logger LOG = Logger.getLogger("shop");

  private Audit() {}

  public static void record(String what) {
    LOG.info(what);
  }
}
