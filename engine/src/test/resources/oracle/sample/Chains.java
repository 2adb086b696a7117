package sample;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chains of generic calls, lambdas and references as real code has them. */
class Chains {

  record Contact(String email, String phone) {}

  record User(String name, String city, int age, Contact contact, List<String> tags) {
    User {
      name = name.trim();
    }

    User withName(String other) {
      return new User(other, city, age, contact, tags);
    }
  }

  enum Level {
    LOW("l") {
      @Override
      String label() {
        return super.label().toUpperCase();
      }
    },
    HIGH("h");

    private final String text;

    Level(String text) {
      this.text = text;
    }

    String label() {
      return text;
    }
  }

  abstract static class Builder<T extends Builder<T>> {
    String name = "";

    abstract T self();

    T name(String value) {
      this.name = value;
      return self();
    }
  }

  static class UserBuilder extends Builder<UserBuilder> {
    private int age;

    @Override
    UserBuilder self() {
      return this;
    }

    UserBuilder age(int value) {
      age = value;
      return this;
    }

    User build() {
      return new User(name, "", age, null, List.of());
    }
  }

  static class Node<K, V> {
    K key;
    V value;
    Node<K, V> next;

    class Cursor {
      Node<K, V> at = next;

      V read() {
        return at.value;
      }
    }

    Cursor cursor() {
      return new Cursor();
    }
  }

  void grouping(List<User> users) {
    Map<String, String> emails =
        users.stream()
            .collect(groupingBy(User::city, mapping(u -> u.contact().email(), joining())));
    emails.forEach((city, all) -> System.out.println(city.trim() + all.length()));
    Map<String, Long> counts =
        users.stream().collect(groupingBy(u -> u.city().toLowerCase(), TreeMap::new, counting()));
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .map(String::trim)
        .forEach(System.out::println);
    Map<String, User> byName =
        users.stream()
            .collect(toMap(User::name, Function.identity(), (a, b) -> a.age() > b.age() ? a : b));
    byName.values().iterator().next().contact().phone().isEmpty();
    users.stream()
        .collect(Collectors.toMap(u -> u.name(), u -> u, (a, b) -> b, LinkedHashMap::new))
        .forEach((k, v) -> v.withName(k.trim()).city().length());
    int size =
        users.stream().map(User::tags).flatMap(List::stream).collect(collectingAndThen(toList(), List::size));
    users.stream().collect(Collectors.partitioningBy(u -> u.age() > size)).get(true).get(0).city();
  }

  void sorting(List<User> users) {
    users.sort(Comparator.comparing(User::city).reversed().thenComparing(User::age));
    users.sort(comparing((User u) -> u.contact().email()).thenComparing(u -> u.name().length()));
    Collections.sort(users, (a, b) -> a.name().compareTo(b.name()));
    User first = Collections.max(users, Comparator.comparingInt(User::age));
    first.name().chars().mapToObj(c -> (char) c).map(c -> c.toString()).collect(joining(","));
    String[] names = users.stream().map(User::name).toArray(String[]::new);
    Arrays.asList(names).get(0).trim();
    Arrays.sort(names, Comparator.comparing(String::length, Comparator.reverseOrder()));
  }

  String optionals(Optional<User> user, Supplier<? extends User> fallback) {
    String email =
        user.map(User::contact).map(Contact::email).filter(e -> !e.isBlank()).orElseGet(() -> "none".trim());
    user.ifPresentOrElse(u -> u.name().trim(), () -> email.isBlank());
    fallback.get().contact().email().trim();
    return user.map(u -> u.age() > 3 ? List.of(u.name()) : List.<String>of())
        .orElse(List.of())
        .stream()
        .findFirst()
        .orElseThrow(IllegalStateException::new)
        .trim();
  }

  void futures(ExecutorService executor, Map<String, List<User>> index) throws Exception {
    CompletableFuture.supplyAsync(() -> find("a"), executor)
        .thenApply(u -> u.contact())
        .thenCompose(c -> CompletableFuture.supplyAsync(() -> c.email().length()))
        .thenCombine(CompletableFuture.completedFuture(2L), (a, b) -> a.doubleValue() + b.longValue())
        .whenComplete((v, e) -> System.out.println(e == null ? v.intValue() : e.getMessage()))
        .exceptionally(e -> 0.0)
        .join()
        .isNaN();
    executor.submit(() -> find("b")).get().name().trim();
    executor.submit(() -> System.out.println("x")).get();
    executor.submit(
        () -> {
          throw new IllegalStateException();
        });
    Callable<User> callable = () -> find("c");
    callable.call().name();
    index.computeIfAbsent("k", k -> new ArrayList<>()).add(find("d"));
    index.merge("k", List.of(), (a, b) -> a.isEmpty() ? b : a).get(0).name();
    for (Map.Entry<String, List<User>> entry : index.entrySet()) {
      entry.getValue().get(0).name().concat(entry.getKey());
    }
    for (var entry : index.entrySet()) {
      entry.getValue().stream().mapToInt(User::age).sum();
    }
  }

  User find(String name) {
    return new UserBuilder().name(name).age(3).build();
  }

  <T extends Comparable<? super T>> T largest(Collection<? extends T> all) {
    return all.stream().max(Comparator.naturalOrder()).map(UnaryOperator.identity()).get();
  }

  <A, B, C> Function<A, C> compose(Function<? super A, ? extends B> f, Function<B, C> g) {
    return a -> g.apply(f.apply(a));
  }

  void wildcards(Map<String, ? extends List<? extends User>> map, Class<?> type, Class<? extends Level> level) {
    map.values().stream().flatMap(l -> l.stream()).map(u -> u.city()).forEach(c -> c.trim());
    map.get("x").get(0).contact().email().trim();
    type.getDeclaredConstructors()[0].getName().trim();
    level.getEnumConstants()[0].label().trim();
    compose((User u) -> u.name(), n -> n.length()).apply(find("")).intValue();
    largest(List.of("a", "b")).trim();
    Node<String, User> node = new Node<>();
    node.cursor().read().name().trim();
    node.new Cursor().read().name().trim();
    Stream.of(Level.values()).map(Level::label).reduce("", String::concat).trim();
    Stream.iterate(1, i -> i + 1).limit(3).map(Integer::doubleValue).toList().get(0).isNaN();
    IntStream.range(0, 3).boxed().map(i -> i.toString()).collect(Collectors.toCollection(ArrayList::new)).trimToSize();
  }

  String patterns(Object o, boolean flag) {
    if (!(o instanceof User user)) {
      return o instanceof String s && s.length() > 2 ? s.trim() : "";
    }
    user.name().trim();
    while (!(o instanceof Integer i)) {
      o = flag ? 1 : "x".trim();
    }
    i.intValue();
    var text =
        switch (user.age()) {
          case 1 -> user.name();
          case 2 -> {
            String inner = user.city();
            yield inner.trim();
          }
          default -> throw new IllegalStateException("x" + user.age());
        };
    Level level = flag ? Level.LOW : Level.HIGH;
    switch (level) {
      case LOW:
        String same = text.trim();
        return same;
      case HIGH:
        same = text.concat("");
        return same.trim();
      default:
        return """
            text\
            """.trim();
    }
  }

  void anonymous(List<? super User> sink) {
    Comparator<User> order =
        new Comparator<>() {
          private int calls;

          @Override
          public int compare(User a, User b) {
            calls++;
            return a.name().compareTo(b.name()) + find(a.city()).age();
          }
        };
    order.reversed().compare(find("a"), find("b"));
    sink.add(find("a"));
    Map<String, Function<User, String>> readers = new HashMap<>(Map.of("a", User::name, "b", u -> u.city().trim()));
    readers.get("a").andThen(String::length).apply(find("")).intValue();
    Function<String, Function<Integer, User>> curried = n -> a -> find(n.trim() + a.intValue());
    curried.apply("a").apply(1).name();
    BiFunction<String, Integer, String> substring = String::substring;
    substring.apply("abc", 1).trim();
    Supplier<Supplier<String>> nested = () -> () -> "a".trim();
    nested.get().get().trim();
    class Local {
      final String text = order.toString();

      Set<String> all() {
        return Set.of(text, find(text).name());
      }
    }
    new Local().all().iterator().next().trim();
    Runnable run = this::run;
    run.run();
    ((Runnable) () -> find("x").name()).run();
    StringBuilder builder = new StringBuilder();
    builder.append('a').append(1).append("b").append(order).append(new char[0]).reverse();
    String.format("%s %d", "a", 1).trim();
    Objects.requireNonNull(find("a"), "a").name();
    int[] numbers = {1, 2};
    numbers.clone()[0]++;
    Arrays.stream(numbers).map(n -> n * 2).mapToObj(Integer::toString).forEach(builder::append);
    List<Integer> list = new ArrayList<>();
    list.remove(1);
    list.remove(Integer.valueOf(1));
    Math.max(1, 2L);
  }

  private void run() {}

  static class Objects {
    static <T> T requireNonNull(T value, String message) {
      return java.util.Objects.requireNonNull(value, message);
    }
  }
}
