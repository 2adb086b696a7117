package more;

import static java.util.Comparator.*;
import static java.util.Map.entry;
import static java.util.stream.Collectors.*;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

class Streams {
  record Contact(String email, String phone) {}

  record User(
      String name, int age, String city, Contact contact, List<String> tags, Optional<User> boss) {
    User(String name) {
      this(name, 0, null, null, List.of(), Optional.empty());
    }

    String getCity() {
      return city;
    }

    static int byAge(User a, User b) {
      return Integer.compare(a.age, b.age);
    }

    int cmp(User o) {
      return age - o.age;
    }
  }

  enum K {
    A,
    B {
      @Override
      String n() {
        return super.n() + "b";
      }
    };

    String n() {
      return name();
    }

    static final String PRE = "k";
  }

  Map<String, String> emails(List<User> users) {
    Map<String, String> r =
        users.stream()
            .collect(groupingBy(User::getCity, mapping(u -> u.contact().email(), joining())));
    TreeMap<String, Map<Integer, Set<String>>> t =
        users.stream()
            .collect(
                groupingBy(
                    User::city,
                    TreeMap::new,
                    groupingBy(
                        u -> u.age() / 10,
                        HashMap::new,
                        mapping(User::name, toCollection(LinkedHashSet::new)))));
    t.firstEntry().getValue().values().iterator().next().iterator().next().strip();
    users.stream()
        .collect(
            collectingAndThen(
                toList(),
                l -> {
                  Collections.reverse(l);
                  return l;
                }))
        .get(0)
        .name()
        .trim();
    users.stream()
        .collect(
            collectingAndThen(
                groupingBy(User::age, counting()),
                m ->
                    m.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(-1)))
        .intValue();
    users.stream()
        .collect(toMap(User::name, Function.identity(), (a, b) -> a, LinkedHashMap::new))
        .values()
        .stream()
        .map(User::contact)
        .filter(Objects::nonNull)
        .map(Contact::email)
        .forEach(System.out::println);
    users.stream()
        .sorted(
            comparing(User::city, nullsFirst(naturalOrder()))
                .thenComparing(User::age, reverseOrder())
                .thenComparingInt(User::age)
                .reversed())
        .map(User::name)
        .toList()
        .get(0)
        .length();
    users.stream()
        .sorted(User::byAge)
        .sorted(User::cmp)
        .sorted(comparing(u -> u.contact().email()))
        .sorted(comparingInt((User u) -> u.age()).thenComparing(u -> u.name()))
        .findFirst()
        .flatMap(User::boss)
        .map(User::contact)
        .map(Contact::phone)
        .orElseGet(() -> "x")
        .trim();
    users.stream()
        .flatMap(u -> u.tags().stream().map(g -> entry(g, u)))
        .collect(groupingBy(Map.Entry::getKey, mapping(e -> e.getValue().name(), toSet())))
        .forEach((g, ns) -> System.out.println(g.length() + ns.iterator().next().length()));
    users.stream()
        .reduce(new StringBuilder(), (sb, u) -> sb.append(u.name()), StringBuilder::append)
        .reverse()
        .toString()
        .trim();
    users.stream()
        .map(
            u ->
                new Object() {
                  final String n = u.name();
                  int a = u.age();
                })
        .filter(o -> o.a > 3)
        .map(o -> o.n)
        .forEach(n -> n.trim());
    IntStream.range(0, users.size())
        .boxed()
        .collect(toMap(i -> users.get(i).name(), i -> i))
        .merge("a", 1, Integer::sum)
        .intValue();
    IntStream.rangeClosed(1, 3).mapToObj(i -> "n" + i).collect(joining(",", "[", "]")).trim();
    Stream.of(1, 2.0, 3L).map(n -> n.doubleValue()).mapToDouble(Double::doubleValue).sum();
    Stream.of("a", 1).map(Object::toString).map(String::trim).toArray(String[]::new)[0].trim();
    Stream.iterate(new int[] {0, 1}, f -> new int[] {f[1], f[0] + f[1]})
        .limit(3)
        .map(f -> f[0])
        .reduce(0, Integer::sum)
        .intValue();
    users.stream()
        .collect(partitioningBy(u -> u.age() > 3, summarizingInt(User::age)))
        .get(true)
        .getAverage();
    users.stream()
        .collect(
            teeing(
                minBy(comparingInt(User::age)),
                maxBy(comparingInt(User::age)),
                (a, b) -> a.get().name() + b.get().name()))
        .trim();
    users.stream()
        .collect(filtering(u -> u.age() > 1, flatMapping(u -> u.tags().stream(), toList())))
        .get(0)
        .trim();
    users.stream()
        .<String>mapMulti(
            (u, sink) -> {
              sink.accept(u.name());
              u.tags().forEach(sink);
            })
        .map(String::length)
        .count();
    Collector<User, ?, Map<Boolean, List<String>>> c =
        partitioningBy(u -> u.age() > 18, mapping(User::name, toList()));
    users.stream().collect(c).get(true).get(0).trim();
    users.stream()
        .collect(
            Collector.of(
                ArrayList<String>::new,
                (l, u) -> l.add(u.name()),
                (a, b) -> {
                  a.addAll(b);
                  return a;
                },
                l -> l.get(0)))
        .trim();
    users.stream()
        .collect(Collector.of(() -> new int[1], (a, u) -> a[0] += u.age(), (a, b) -> a))[0]++;
    users.stream().collect(ArrayList::new, ArrayList::add, ArrayList::addAll).get(0).toString();
    users.stream()
        .map(User::tags)
        .flatMap(List::stream)
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
    users.parallelStream()
        .unordered()
        .map(u -> u.boss().map(b -> b.name()).or(() -> Optional.of("none")).get())
        .forEach(String::trim);
    Arrays.stream(new User[0])
        .map(User::name)
        .collect(Collectors.toUnmodifiableList())
        .get(0)
        .trim();
    Arrays.asList(1, 2, 3).stream().mapToInt(Integer::intValue).max().getAsInt();
    Map<K, List<User>> byK = new EnumMap<>(K.class);
    byK.computeIfAbsent(K.B, k -> new ArrayList<>()).add(users.get(0));
    byK.getOrDefault(K.A, List.of()).stream().map(User::name).forEach(n -> n.trim());
    byK.entrySet().removeIf(e -> e.getValue().isEmpty() && e.getKey().n().equals(K.PRE));
    byK.replaceAll((k, v) -> v.stream().filter(u -> k.n().equals(u.name())).collect(toList()));
    return r;
  }

  CompletableFuture<List<String>> futures(ExecutorService ex, List<User> users) throws Exception {
    List<CompletableFuture<String>> fs =
        users.stream()
            .map(
                u ->
                    CompletableFuture.supplyAsync(() -> u.contact(), ex)
                        .thenApply(Contact::email)
                        .handle((s, t) -> t == null ? s : t.getMessage()))
            .collect(toList());
    ex.submit(
        () -> {
          System.out.println("x");
        });
    ex.submit(() -> "x").get().trim();
    ex.submit(
        () -> {
          throw new IllegalStateException();
        });
    ex.submit((Callable<Integer>) () -> 1).get().intValue();
    ex.invokeAll(users.stream().<Callable<String>>map(u -> u::name).toList()).get(0).get().trim();
    Future<? extends Number> f = ex.submit(() -> 3);
    f.get().intValue();
    return CompletableFuture.allOf(fs.toArray(new CompletableFuture[0]))
        .thenApply(
            v -> fs.stream().map(CompletableFuture::join).map(String::trim).collect(toList()))
        .thenCompose(l -> CompletableFuture.completedFuture(l.isEmpty() ? null : l))
        .whenComplete((l, t) -> l.get(0).trim())
        .exceptionally(
            t -> {
              t.printStackTrace();
              return new ArrayList<>();
            })
        .thenApplyAsync(l -> l.stream().map(s -> s.concat("x")).toList(), ex)
        .orTimeout(3, TimeUnit.SECONDS);
  }

  static <T, R> Function<T, R> fn(Function<? super T, ? extends R> f) {
    return f::apply;
  }

  static <A, B, C> Function<A, C> compose(
      Function<? super A, ? extends B> f, Function<? super B, ? extends C> g) {
    return a -> g.apply(f.apply(a));
  }

  static <T> T id(T t) {
    return t;
  }

  static <T> Supplier<T> lazy(Supplier<? extends T> s) {
    return () -> s.get();
  }

  static <E extends Enum<E>> E parse(Class<E> c, String s) {
    return Enum.valueOf(c, s);
  }

  static <T extends Comparable<? super T>> T max(Collection<? extends T> c) {
    return Collections.max(c);
  }

  static <K, V extends Comparable<V>> List<Map.Entry<K, V>> sorted(Map<K, V> m) {
    return m.entrySet().stream().sorted(Map.Entry.<K, V>comparingByValue().reversed()).toList();
  }

  void fns(List<User> users) {
    Function<String, Function<Integer, Function<Double, String>>> curried =
        s -> i -> d -> s.trim() + i.intValue() + d.isNaN();
    curried.apply("a").apply(1).apply(2.0).trim();
    Supplier<Supplier<Function<String, Integer>>> deep = () -> () -> String::length;
    deep.get().get().apply("x").intValue();
    compose(User::name, String::length).apply(users.get(0)).intValue();
    compose((User u) -> u.contact(), c -> c.email().trim()).apply(users.get(0)).trim();
    Streams.<User, String, Integer>compose(u -> u.name(), s -> s.length())
        .andThen(i -> i + 1)
        .apply(null)
        .intValue();
    id(id(id("x"))).trim();
    id(users).get(0).name().trim();
    lazy(() -> users.get(0)).get().name().trim();
    parse(K.class, "A").n().trim();
    max(List.of(1, 2)).intValue();
    sorted(Map.of("a", 1)).get(0).getValue().intValue();
    BinaryOperator<UnaryOperator<String>> both = (f, g) -> x -> g.apply(f.apply(x).trim()).trim();
    both.apply(String::trim, s -> s + "x").apply("q").length();
    Function<Object, String> os = Object::toString;
    Function<? super String, ? extends CharSequence> w = os;
    w.apply("x").length();
    Comparator<User> cu =
        Comparator.<User, String>comparing(u -> u.name())
            .thenComparing(u -> u.city(), (a, b) -> b.compareTo(a));
    cu.reversed().compare(null, null);
    Predicate<User> p = u -> u.age() > 1;
    p.and(u -> u.name().isEmpty())
        .or(Predicate.not(u -> u.city().isBlank()))
        .negate()
        .test(users.get(0));
    Optional.of(users)
        .filter(Predicate.not(List::isEmpty))
        .map(l -> l.get(0))
        .map(User::contact)
        .ifPresentOrElse(c -> c.email().trim(), () -> System.out.println("none"));
    Optional<? extends Number> on = Optional.of(1);
    on.map(n -> n.intValue()).get().byteValue();
    on.get().longValue();
    ThreadLocal<List<String>> tl = ThreadLocal.withInitial(ArrayList::new);
    tl.get().add("x");
    AtomicReference<Map<String, ? extends List<? super Integer>>> ar =
        new AtomicReference<>(new HashMap<>());
    ar.get().values().iterator().next().get(0).toString();
    ar.get().get("x").size();
    new Thread(() -> users.clear()).start();
    Runnable r = users::clear;
    Callable<Integer> cc = users::size;
    Function<Integer, int[][]> mk = int[][]::new;
    mk.apply(3)[0].clone();
    Function<String, Integer> parse = Integer::parseInt, val = Integer::valueOf;
    BiFunction<String, Integer, Integer> rad = Integer::parseInt;
    ToIntBiFunction<String, String> cmp = String::compareToIgnoreCase;
    Function<String, User> mkUser = User::new;
    mkUser.apply("x").name();
    Supplier<Map<String, List<Integer>>> ms = TreeMap::new;
    ms.get().values();
    Function<Collection<String>, Set<String>> cs = HashSet::new;
    cs.apply(List.of()).size();
    Consumer<Object[]> va = Streams::varargs;
    Function<String, Integer> va1 = Streams::varargs;
    BiFunction<String, String, Integer> va2 = Streams::varargs;
    Supplier<Integer> va0 = Streams::varargs;
    IntSupplier vi0 = Streams::varargs;
    users.forEach(Streams::varargs);
  }

  static int varargs(Object... os) {
    return os.length;
  }
}
