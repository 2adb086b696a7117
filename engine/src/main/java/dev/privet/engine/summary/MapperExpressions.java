package dev.privet.engine.summary;

import dev.privet.engine.program.ClassType;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.program.Position;
import dev.privet.engine.taint.Atom;
import dev.privet.engine.taint.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code expression = "java(...)"} of a mapping gives. The expression is text of an annotation
 * and no syntax of the program; what it reads of the method's parameters is told from its words:
 * chains of accessors, and methods of the mapper or sanitizers that these are given to.
 */
final class MapperExpressions {

  private static final Pattern WORD =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"|([A-Za-z_$][\\w$]*(?:\\s*\\.\\s*[\\w$]+)*)\\s*(\\(\\s*\\))?|[()]");

  private final Frame frame;
  private final Instantiation instantiation;
  private final PropertyCopy copy;

  MapperExpressions(Frame frame, Instantiation instantiation, PropertyCopy copy) {
    this.frame = frame;
    this.instantiation = instantiation;
    this.copy = copy;
  }

  /** A call that the reader is inside of. */
  private record Call(String name, Value.Builder given) {}

  /**
   * Reads an expression.
   *
   * @param parameters what the mapper's method was given, by name
   */
  Value read(
      String expression,
      Map<String, Value> parameters,
      MapperMethods mapper,
      Value receiver,
      Position position) {
    Deque<Call> calls = new ArrayDeque<>();
    calls.push(new Call("", new Value.Builder()));
    String pending = "";
    Value read = Value.NONE;
    Matcher words = WORD.matcher(expression);
    while (words.find()) {
      String word = words.group();
      if (word.equals("(")) {
        // What a chain ends in is called on what it has read.
        Value.Builder given = new Value.Builder();
        given.add(read);
        calls.push(new Call(pending, given));
        pending = "";
        read = Value.NONE;
      } else if (word.equals(")")) {
        if (calls.size() > 1) {
          Call ended = calls.pop();
          calls.element().given().add(result(ended, mapper, receiver, position));
        }
      } else if (!word.startsWith("\"")) {
        String chain = words.group(1).replaceAll("\\s", "");
        boolean opens =
            words.group(2) == null
                && words.end() < expression.length()
                && expression.charAt(words.end()) == '(';
        int last = chain.lastIndexOf('.');
        pending = opens ? chain.substring(last + 1) : "";
        read = chain(opens ? chain.substring(0, Math.max(last, 0)) : chain, parameters);
        if (!opens) {
          calls.element().given().add(read);
          read = Value.NONE;
        }
      }
    }
    while (calls.size() > 1) {
      Call ended = calls.pop();
      calls.element().given().add(result(ended, mapper, receiver, position));
    }
    return calls.element().given().build();
  }

  private Value chain(String chain, Map<String, Value> parameters) {
    String[] names = chain.split("\\.", -1);
    Value value = parameters.getOrDefault(names[0], Value.NONE);
    for (int i = 1; i < names.length && !value.isNone(); i++) {
      String property = Accessors.property(names[i], "get", "is");
      Value part = copy.property(value, property == null ? names[i] : property, ClassType.OBJECT);
      value = part.isNone() ? value : part;
    }
    return value;
  }

  private Value result(Call call, MapperMethods mapper, Value receiver, Position position) {
    Value given = call.given().build();
    MethodKey called =
        mapper
            .named(call.name())
            .map(MethodDeclaration::key)
            .orElseGet(() -> new MethodKey("", call.name(), "()V"));
    if (given.isNone() || frame.program.rules().sanitizerName(called).isPresent()) {
      return Value.NONE;
    }
    return mapper
        .named(call.name())
        .filter(method -> method.parameters().size() == 1)
        .map(method -> run(method, given, receiver, position))
        .orElseGet(() -> call.name().isEmpty() ? given : given.as(Atom.Mode.DERIVED));
  }

  private Value run(MethodDeclaration method, Value given, Value receiver, Position position) {
    return instantiation.call(
        method.key(), method.isStatic() ? List.of(given) : List.of(receiver, given), position);
  }
}
