import java.util.stream.*;

/// Methods and fields outside of all classes; all of {@code java.base} is imported.
void main() {
  IO.println(greet("x").trim());
  Stream.of(1).map(i -> "n" + i).forEach(IO::println);
  names.forEach((n) -> IO.println(n.trim()));
  new Inner("a").text().concat("b");
}

String greet(String name) {
  return "hi".concat(name);
}

List<String> names = new ArrayList<>(List.of("x"));

record Inner(String s) {
  String text() {
    return s.trim();
  }
}
