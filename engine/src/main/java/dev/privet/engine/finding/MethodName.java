package dev.privet.engine.finding;

import dev.privet.engine.program.MethodKey;

/** Methods as people write them, for example {@code com.acme.Orders.place(Order, int)}. */
public final class MethodName {

  private MethodName() {}

  /** With the declaring type's qualified name and the parameters' simple names. */
  public static String of(MethodKey method) {
    String owner = method.owner().replace('$', '.');
    return owner + "." + simple(method);
  }

  /** Without the declaring type's package, for example {@code Orders.place}. */
  public static String brief(MethodKey method) {
    String owner = method.owner().substring(method.owner().lastIndexOf('.') + 1);
    return owner.replace('$', '.') + "." + name(method);
  }

  private static String simple(MethodKey method) {
    return name(method) + "(" + parameters(method.descriptor()) + ")";
  }

  private static String name(MethodKey method) {
    if (method.isConstructor()) {
      String owner = method.owner();
      return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1);
    }
    return method.name().startsWith("lambda$") ? "lambda" : method.name();
  }

  private static String parameters(String descriptor) {
    StringBuilder text = new StringBuilder();
    int end = Math.max(descriptor.indexOf(')'), 0);
    int i = 1;
    while (i < end) {
      int dimensions = 0;
      while (i < end && descriptor.charAt(i) == '[') {
        dimensions++;
        i++;
      }
      char kind = i < end ? descriptor.charAt(i) : ',';
      if (kind == ',') {
        i++;
        continue;
      }
      int stop = kind == 'L' ? descriptor.indexOf(';', i) : i;
      if (stop < 0) {
        break;
      }
      text.append(text.length() == 0 ? "" : ", ");
      text.append(kind == 'L' ? simpleType(descriptor.substring(i + 1, stop)) : primitive(kind));
      text.append("[]".repeat(dimensions));
      i = stop + 1;
    }
    return text.toString();
  }

  private static String simpleType(String internalName) {
    int cut = Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$'));
    return internalName.substring(cut + 1);
  }

  private static String primitive(char kind) {
    return switch (kind) {
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'D' -> "double";
      case 'F' -> "float";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'S' -> "short";
      case 'Z' -> "boolean";
      default -> "?";
    };
  }
}
