package dev.privet.engine.summary;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.personaldata.PersonalData;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.Types;
import dev.privet.engine.program.UnknownType;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Place;
import dev.privet.engine.taint.Step;
import dev.privet.engine.taint.Value;
import java.util.Locale;
import java.util.Set;

/**
 * What a library that nobody models gives for a constant key, as {@code request.param("email")} or
 * {@code row.text("ssn")}: the key says what it is. What tells texts of the program, settings or
 * parts of itself is no such reader.
 */
final class KeyedReads {

  /** How methods begin that read what stands under a key. */
  private static final Set<String> READING =
      Set.of(
          "get",
          "opt",
          "read",
          "find",
          "param",
          "parameter",
          "query",
          "header",
          "cookie",
          "field",
          "form",
          "attribute",
          "attr",
          "claim",
          "value",
          "text",
          "string",
          "path",
          "at",
          "group",
          "pick");

  /** Words of types whose keys name no data of people. */
  private static final Set<String> OTHERS =
      Set.of(
          "bundle",
          "messages",
          "message",
          "config",
          "configuration",
          "properties",
          "property",
          "environment",
          "env",
          "settings",
          "setting",
          "resources",
          "resource",
          "translator",
          "translation",
          "translations",
          "locale",
          "registry",
          "factory",
          "template",
          "injector",
          "criteria",
          "root",
          "path",
          "builder",
          "predicate",
          "expression",
          "pattern",
          "class",
          "method",
          "files",
          "paths",
          "uri",
          "url",
          "logger",
          "cache",
          "schema",
          "column",
          "columns",
          "meter",
          "metrics",
          "counter",
          "timer",
          "tags",
          "assert",
          "assertions",
          "element",
          "driver",
          "page",
          "locator",
          "selector",
          "beans",
          "i18n",
          "i18",
          "labels");

  private KeyedReads() {}

  /** What a call gives, under the key that it reads. */
  static Value keyed(Frame frame, Instruction.Call call, Value given) {
    Type returned = call.callee().returnType();
    if (call.arguments().isEmpty()
        || !(Types.isText(returned) || Types.isVague(returned) || returned instanceof UnknownType)
        || frame.program.hierarchy().isProject(call.callee().method().owner())
        || !reads(call)) {
      return given;
    }
    if (frame.formal(call.arguments().get(0)).isPresent()
        && Types.isText(call.arguments().get(0).type())) {
      int formal = frame.formal(call.arguments().get(0)).getAsInt();
      return PassedKeys.asked(frame, new Step.Asked(formal, false), returned, given);
    }
    if (!(Propagation.key(frame, call, 0) instanceof String key)
        || !(frame.program.personalData().key(key, returned)
            instanceof PersonalData.Verdict.Personal)) {
      return given;
    }
    Value.Builder out = new Value.Builder();
    for (Value.Entry entry : given.entries()) {
      Place place = entry.atom().place().child(new Step.At(key), returned);
      out.add(entry.with(new Atom(place, entry.atom().mode(), false)));
    }
    return out.build();
  }

  /**
   * What a model gives for a key, as the group of a pattern: a piece of something that nobody named
   * goes by the key it is read with.
   */
  static Value modelled(Frame frame, Instruction.Call call, Value given) {
    Type returned = call.callee().returnType();
    return !given.isNone()
            && call.arguments().size() == 1
            && Types.isText(returned)
            && Propagation.key(frame, call, 0) instanceof String key
            && reads(call)
        ? Naming.keyed(frame, key, returned, given)
        : given;
  }

  static boolean reads(Instruction.Call call) {
    MethodKey method = call.callee().method();
    if (call.receiver() == null || !READING.contains(first(method.name()))) {
      return false;
    }
    String type = Types.simpleName(Types.name(call.callee().receiverType()));
    for (String word : type.split("(?=\\p{Lu})|[$_]")) {
      if (OTHERS.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private static String first(String name) {
    int end = 0;
    while (end < name.length() && Character.isLowerCase(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }
}
