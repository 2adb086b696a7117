package shop;

import java.util.logging.Logger;

public class Audit {
  private static final Logger LOG = Logger.getLogger("shop");

  public void seen(String what) {
    LOG.info("Seen: " + what);
  }
}
