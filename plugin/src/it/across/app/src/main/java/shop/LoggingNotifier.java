package shop;

import org.springframework.stereotype.Component;

@Component
class LoggingNotifier implements Notifier {
  private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("mail");

  @Override
  public void notify(String text) {
    LOG.info(text);
  }
}
