package shop;

/** Implemented in the application. */
public interface Notifier {
  void notify(String text);
}
