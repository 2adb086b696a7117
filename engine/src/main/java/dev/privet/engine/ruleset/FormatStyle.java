package dev.privet.engine.ruleset;

/** Which arguments a format string prints. */
public enum FormatStyle {
  /** <code>{}</code> in order; a surplus last throwable is printed with its message. */
  BRACES,
  /** {@code java.util.Formatter}: {@code %s}, {@code %1$s}. */
  PRINTF,
  /** {@code java.text.MessageFormat}: <code>{0}</code>. */
  MESSAGE_FORMAT
}
