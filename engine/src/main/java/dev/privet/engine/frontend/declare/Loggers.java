package dev.privet.engine.frontend.declare;

import dev.privet.engine.program.UnknownType;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The loggers that Lombok makes fields of. */
final class Loggers {

  /** By annotation. */
  static final Map<String, String> TYPES =
      Map.of(
          "Slf4j", "org.slf4j.Logger",
          "XSlf4j", "org.slf4j.ext.XLogger",
          "Log4j2", "org.apache.logging.log4j.Logger",
          "Log4j", "org.apache.log4j.Logger",
          "Log", "java.util.logging.Logger",
          "CommonsLog", "org.apache.commons.logging.Log",
          "JBossLog", "org.jboss.logging.Logger",
          "Flogger", "com.google.common.flogger.FluentLogger");

  private static final Set<String> NAMES = Set.of("log", "logger", "getlog", "getlogger");

  /** What stands for all of them in most programs. */
  private static final String FACADE = "Slf4j";

  private Loggers() {}

  /**
   * What a field or method probably gives that a class has from a supertype that is missing, by its
   * name: a logger, of the first type that can be found or that is known to exist, the facade's
   * first. It is not known which one, so it stays a type that is not found.
   */
  static Optional<UnknownType> inherited(SourceDeclarations declarations, String name) {
    if (!NAMES.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return TYPES.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, String> logger) -> !isFacade(logger))
                .thenComparing(Map.Entry::getValue))
        .map(Map.Entry::getValue)
        .filter(type -> declarations.isVouched(type) || declarations.find(type).isPresent())
        .findFirst()
        .map(UnknownType::new);
  }

  private static boolean isFacade(Map.Entry<String, String> logger) {
    return logger.getKey().equals(FACADE);
  }
}
