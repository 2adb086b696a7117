package dev.privet.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that people do to sources and that changes no flow. */
enum Edit {
  A_LICENCE_ABOVE(text -> "/*\n * Copyright.\n * All rights.\n */\n" + text),
  OTHER_INDENTATION(text -> text.replaceAll("(?m)^( +)", "\t$1$1")),
  BLANK_LINES(text -> text.replaceAll("(?m);$", ";\n")),
  ANOTHER_LINE_ENDING(text -> text.replace("\n", "\r\n")),
  COMMENTS_IN_CALLS(text -> text.replaceAll("(?m)^([^\"@*/\n]*\\w\\()", "$1/* why */ ")),
  WRAPPED_CALLS(text -> text.replaceAll("(?m)^(  [^\"@*/\n]*\\w)(\\.\\w+\\()", "$1\n          $2")),
  ONE_MORE_IMPORT(text -> text.replaceFirst("(?m)^(package .*;)$", "$1\n\nimport java.util.UUID;")),
  A_NEW_FIRST_MEMBER(
      text ->
          Patterns.BODY.matcher(text).replaceAll("$0\n  static int added(int n) { return n; }")),
  THE_LAST_MEMBER_FIRST(Edit::lastMemberFirst),
  MOVED_FILES(text -> text) {
    @Override
    Map<String, String> apply(Map<String, String> files, Set<String> sinks) {
      Map<String, String> moved = new TreeMap<>();
      files.forEach(
          (path, text) ->
              moved.put(path.replace("src/main/java/", "src/main/java/elsewhere/"), text));
      return moved;
    }
  },
  RENAMED_NEIGHBOURS(text -> text) {
    @Override
    Map<String, String> apply(Map<String, String> files, Set<String> sinks) {
      Map<String, String> renamed = new TreeMap<>(files);
      for (String type : neighbours(files, sinks)) {
        Map<String, String> next = new TreeMap<>();
        renamed.forEach(
            (path, text) ->
                next.put(
                    path.replaceFirst("/" + type + "\\.java$", "/Our" + type + ".java"),
                    text.replaceAll("(?<!\")\\b" + type + "\\b(?!\")", "Our" + type)));
        renamed = next;
      }
      return renamed;
    }
  };

  /** Of a sample, which is formatted as all our code is. */
  private static final class Patterns {
    private static final Pattern BODY = Pattern.compile("(?m)^(public )?(final )?class .*\\{$");
    private static final Pattern TYPE =
        Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|interface|enum|record) (\\w+)");
  }

  private final UnaryOperator<String> change;

  Edit(UnaryOperator<String> change) {
    this.change = change;
  }

  /**
   * A project's Java files, changed.
   *
   * @param files texts by path
   * @param sinks the sinks' files and texts
   */
  Map<String, String> apply(Map<String, String> files, Set<String> sinks) {
    Map<String, String> changed = new TreeMap<>();
    files.forEach((path, text) -> changed.put(path, change.apply(text)));
    return changed;
  }

  /** Types that neither hold a sink nor are named in one. */
  private static Set<String> neighbours(Map<String, String> files, Set<String> sinks) {
    Set<String> types = new TreeSet<>();
    files.forEach(
        (path, text) -> {
          Matcher type = Patterns.TYPE.matcher(text);
          if (sinks.stream().noneMatch(path::endsWith) && type.find()) {
            types.add(type.group(1));
          }
        });
    types.removeIf(type -> sinks.stream().anyMatch(sink -> sink.contains(type)));
    return types;
  }

  /** Members are told apart by blank lines; a class in which that does not do stays as it is. */
  private static String lastMemberFirst(String text) {
    Matcher body = Patterns.BODY.matcher(text);
    int end = text.lastIndexOf("\n}");
    if (!body.find() || end < body.end()) {
      return text;
    }
    List<String> members = new ArrayList<>(List.of(text.substring(body.end(), end).split("\n\n")));
    if (members.stream().anyMatch(member -> count(member, '{') != count(member, '}'))) {
      return text;
    }
    members.add(0, "\n" + members.remove(members.size() - 1));
    return text.substring(0, body.end()) + String.join("\n\n", members) + text.substring(end);
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
