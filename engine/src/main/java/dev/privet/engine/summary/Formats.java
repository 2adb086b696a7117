package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ruleset.FormatStyle;
import dev.privet.engine.ruleset.SinkSpec;
import java.util.Set;
import java.util.TreeSet;

/** Which arguments a constant format string prints. */
final class Formats {

  /** Every argument: the format is not a constant. */
  static final Set<Integer> ALL = Set.of(-1);

  private Formats() {}

  static boolean prints(Set<Integer> printed, int slot) {
    return printed == ALL || printed.contains(slot);
  }

  static Set<Integer> printed(Frame frame, Instruction.Call call, SinkSpec.Format format) {
    if (format.argument() >= call.arguments().size()) {
      return ALL;
    }
    Object constant = frame.constant(call.arguments().get(format.argument()));
    return constant instanceof String text ? of(format.style(), text) : ALL;
  }

  /** The slots of a varargs argument that a call of the JDK's formatting methods prints. */
  static Set<Integer> printedBy(Frame frame, Instruction.Call call, int argument) {
    String owner = call.callee().method().owner();
    String name = call.callee().method().name();
    FormatStyle style;
    Object format;
    if (name.equals("formatted") && owner.equals("java.lang.String")) {
      style = FormatStyle.PRINTF;
      format = frame.constant(call.receiver());
    } else if (name.equals("format") && argument > 0 && argument <= call.arguments().size()) {
      if (owner.equals("java.lang.String") || owner.equals("java.util.Formatter")) {
        style = FormatStyle.PRINTF;
      } else if (owner.equals("java.text.MessageFormat")) {
        style = FormatStyle.MESSAGE_FORMAT;
      } else {
        return ALL;
      }
      format = frame.constant(call.arguments().get(argument - 1));
    } else {
      return ALL;
    }
    return format instanceof String text ? of(style, text) : ALL;
  }

  /** Indices, from 0, of the arguments that the format prints. */
  static Set<Integer> of(FormatStyle style, String format) {
    return switch (style) {
      case BRACES -> braces(format);
      case PRINTF -> printf(format);
      case MESSAGE_FORMAT -> messageFormat(format);
    };
  }

  private static Set<Integer> braces(String format) {
    Set<Integer> printed = new TreeSet<>();
    int slot = 0;
    for (int at = format.indexOf("{}"); at >= 0; at = format.indexOf("{}", at + 2)) {
      boolean escaped =
          at > 0 && format.charAt(at - 1) == '\\' && !(at > 1 && format.charAt(at - 2) == '\\');
      if (!escaped) {
        printed.add(slot++);
      }
    }
    return printed;
  }

  private static Set<Integer> printf(String format) {
    Set<Integer> printed = new TreeSet<>();
    int ordinary = 0;
    int last = -1;
    for (int at = format.indexOf('%'); at >= 0 && at + 1 < format.length(); ) {
      int i = at + 1;
      int number = 0;
      while (i < format.length() && Character.isDigit(format.charAt(i))) {
        number = Math.min(number * 10 + format.charAt(i++) - '0', 1000);
      }
      boolean indexed = i < format.length() && format.charAt(i) == '$' && number > 0;
      boolean previous = i < format.length() && format.charAt(i) == '<';
      if (indexed || previous) {
        i++;
      }
      while (i < format.length() && "-#+ 0,(.<123456789".indexOf(format.charAt(i)) >= 0) {
        i++;
      }
      if (i < format.length() && format.charAt(i) != '%' && format.charAt(i) != 'n') {
        last = indexed ? number - 1 : previous && last >= 0 ? last : ordinary++;
        printed.add(last);
      }
      at = i + 1 < format.length() ? format.indexOf('%', i + 1) : -1;
    }
    return printed;
  }

  private static Set<Integer> messageFormat(String format) {
    Set<Integer> printed = new TreeSet<>();
    boolean quoted = false;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == '{' && !quoted) {
        int number = 0;
        int digits = i + 1;
        while (digits < format.length() && Character.isDigit(format.charAt(digits))) {
          number = Math.min(number * 10 + format.charAt(digits++) - '0', 1000);
        }
        if (digits > i + 1) {
          printed.add(number);
        }
      }
    }
    return printed;
  }
}
