package dev.privet.engine.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * One way in which values travel: Java text with places for its inputs and its result.
 *
 * @param inputs kinds of the values it takes
 * @param output kind of the value it gives; empty where it only changes its inputs
 * @param branches whether what arrives depends on data
 * @param uses names of the declarations it needs
 */
record Transport(
    String name,
    List<String> inputs,
    String output,
    boolean branches,
    List<String> uses,
    List<String> code) {

  Transport {
    inputs = List.copyOf(inputs);
    uses = List.copyOf(uses);
    code = List.copyOf(code);
  }

  boolean gives() {
    return !output.isEmpty();
  }

  /** Members of the program's class that it needs. */
  List<String> members(int number) {
    List<String> members = new ArrayList<>();
    for (String line : code) {
      if (line.startsWith("+ ")) {
        members.add(named(line.substring(2), number));
      }
    }
    return members;
  }

  /** Its statements for these inputs. */
  List<String> statements(int number, List<String> arguments, String type, String target) {
    List<String> statements = new ArrayList<>();
    for (String line : code) {
      if (line.startsWith("+ ")) {
        continue;
      }
      String text = named(line, number);
      for (int i = arguments.size(); i >= 1; i--) {
        text = text.replace("$" + i, arguments.get(i - 1));
      }
      statements.add(
          text.startsWith("$$ = ") ? type + " " + target + " = " + text.substring(5) + ";" : text);
    }
    return statements;
  }

  private static String named(String line, int number) {
    return line.replace("$u", "s" + number);
  }
}
