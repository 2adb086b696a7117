package dev.privet.engine.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a method of a generic class gives, in terms of the class's type arguments, for class paths
 * that lack the class.
 *
 * @param gives what the method gives
 * @param hands what it hands a function that it is given, as its first argument
 */
public record Signature(Optional<Template> gives, Optional<Template> hands) {

  /** The class that the call is handed: {@code Owner} of {@code Owner.class}. */
  public static final String ASKED = "class";

  /**
   * A type in which numbers stand for the class's type arguments.
   *
   * @param name a number, {@link #ASKED}, or a binary name
   */
  public record Template(String name, List<Template> arguments) {

    /** Reads {@code java.util.List<0>}; empty if it is none. */
    public static Optional<Template> parse(String text) {
      Reader reader = new Reader(text);
      Template read = reader.next();
      return read != null && reader.at == text.length() ? Optional.of(read) : Optional.empty();
    }

    /**
     * The type that it stands for.
     *
     * @param known what a number or {@link #ASKED} stands for
     * @param named the class or unknown type of a name with type arguments
     */
    public Type type(Function<String, Type> known, Named named) {
      if (name.equals(ASKED) || Character.isDigit(name.charAt(0))) {
        return known.apply(name);
      }
      List<Type> types = new ArrayList<>();
      arguments.forEach(argument -> types.add(argument.type(known, named)));
      return named.of(name, types);
    }
  }

  /** Makes types of names. */
  @FunctionalInterface
  public interface Named {
    Type of(String name, List<Type> arguments);
  }

  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    @Nullable Template next() {
      int start = at;
      while (at < text.length()
          && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      String name = text.substring(start, at);
      List<Template> arguments = new ArrayList<>();
      if (at < text.length() && text.charAt(at) == '<') {
        do {
          at++;
          Template argument = next();
          if (argument == null) {
            return null;
          }
          arguments.add(argument);
        } while (at < text.length() && text.charAt(at) == ',');
        if (at == text.length() || text.charAt(at++) != '>') {
          return null;
        }
      }
      return name.isEmpty() ? null : new Template(name, List.copyOf(arguments));
    }
  }
}
