package plain;

import java.util.EnumMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.AccessLevel;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.EqualsAndHashCode;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.NonNull;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.Singular;
import lombok.SneakyThrows;
import lombok.ToString;
import lombok.Value;
import lombok.With;
import lombok.experimental.Accessors;
import lombok.experimental.Delegate;
import lombok.experimental.FieldDefaults;
import lombok.experimental.FieldNameConstants;
import lombok.experimental.StandardException;
import lombok.experimental.SuperBuilder;
import lombok.experimental.UtilityClass;
import lombok.extern.java.Log;
import lombok.val;

final class Features {

  @Data
  static class Person {
    private final long id;
    @NonNull private String name;
    private String email;
    private boolean isActive;
    private boolean done;
    private Boolean checked;
    private static int count;
    private String aName;
    private String URL;
  }

  static void data() {
    Person person = new Person(1L, "a");
    person.setEmail(person.getName().trim());
    person.setActive(person.isDone());
    person.setChecked(person.getChecked());
    person.setAName(person.getURL());
    Object[] all = {person.getId(), person.hashCode(), person.equals(null), person.toString()};
    System.out.println(all.length + person.getEmail().length());
  }

  @Value
  static class Point<T extends Comparable<T>> {
    T x;
    @With T y;
    @With boolean isShown;
    @Getter(AccessLevel.NONE) T hidden;
    @lombok.experimental.NonFinal T loose;
  }

  static void value() {
    Point<String> point = new Point<>("a", "b", true, "c", "d");
    System.out.println(point.getX().length() + point.withY("z").getY().length());
    System.out.println(point.isShown() ? point.withShown(false).getLoose().trim() : point.x.trim());
  }

  @RequiredArgsConstructor(staticName = "of")
  @NoArgsConstructor(force = true)
  @AllArgsConstructor(access = AccessLevel.PROTECTED)
  @Getter
  @Setter
  @ToString
  @EqualsAndHashCode
  static class Pair<A, B> {
    private final A first;
    private final B second;
    private int weight = 1;
    @Getter(lazy = true) private final String text = slow();

    private String slow() {
      return String.valueOf(first);
    }
  }

  static void constructors() {
    Pair<String, Integer> pair = Pair.of("a", 1);
    System.out.println(pair.getFirst().trim() + pair.getSecond().intValue() + pair.getText());
    Pair<String, String> other = new Pair<>("a", "b", 3);
    other.setWeight(new Pair<Object, Object>().getWeight());
  }

  @Builder(toBuilder = true)
  @Getter
  static class Order<T> {
    private final String number;
    private final T payload;
    @Builder.Default private final int size = 3;
    @Singular private final List<String> items;
    @Singular("entry") private final Map<String, T> entries;
    @Singular private final Set<? extends Number> counts;
  }

  static void builders() {
    Order<String> order =
        Order.<String>builder()
            .number("1")
            .payload("p")
            .size(4)
            .item("a")
            .items(List.of("b"))
            .entry("k", "v")
            .entries(Map.of())
            .clearItems()
            .count(3)
            .build();
    order.toBuilder().number(order.getPayload().trim()).build().getItems().get(0).trim();
    order.getEntries().get("k").trim();
    Order.OrderBuilder<Integer> builder = Order.builder();
    builder.payload(3).build().getPayload().intValue();
    Made made = Made.builder().who("x").times(2).build();
    System.out.println(made.text.trim());
    String sum = adder().first(1).second("b").build();
    System.out.println(sum.trim() + Named.make().withName("n").finish().getName().trim());
  }

  static class Made {
    final String text;

    @Builder
    Made(String who, int times) {
      this.text = who.repeat(times);
    }
  }

  @Builder(builderMethodName = "adder", builderClassName = "Adder")
  static String add(int first, String second) {
    return first + second;
  }

  @Builder(
      builderMethodName = "make",
      buildMethodName = "finish",
      setterPrefix = "with",
      access = AccessLevel.PACKAGE)
  @Getter
  static class Named {
    String name;

    static class NamedBuilder {
      NamedBuilder twice(String name) {
        return withName(name + name);
      }
    }
  }

  @SuperBuilder(toBuilder = true)
  @Getter
  abstract static class Animal {
    private final String name;
    @Singular private final List<String> tags;
  }

  @SuperBuilder(toBuilder = true)
  @Getter
  static class Dog extends Animal {
    private final int age;
  }

  @SuperBuilder
  @Getter
  static class Carrier<T> {
    private final T cargo;
    private final String name;
  }

  @SuperBuilder
  @Getter
  static class Lorry extends Carrier<String> {
    private final int wheels;
  }

  @SuperBuilder
  @Getter
  static class Custom extends Dog {
    private final String colour;

    public abstract static class CustomBuilder<C extends Custom, B extends CustomBuilder<C, B>>
        extends DogBuilder<C, B> {
      public B red() {
        colour("red");
        return self();
      }
    }
  }

  static void superBuilders() {
    Dog dog = Dog.builder().name("a").tag("t").age(3).tags(List.of()).build();
    dog.toBuilder().age(dog.getAge() + 1).name(dog.getName().trim()).build().getTags().size();
    Carrier<String> carrier = Carrier.<String>builder().name("c").cargo("x").build();
    Lorry lorry = Lorry.builder().cargo("y").wheels(4).name("l").build();
    System.out.println(lorry.getCargo().trim());
    System.out.println(carrier.getCargo().trim());
    Custom custom = Custom.builder().red().name("d").build();
    System.out.println(custom.getColour().trim());
    Dog.DogBuilder<?, ?> builder = Dog.builder();
    builder.name("x").age(1).build().getName();
  }

  @Accessors(fluent = true)
  @Getter
  @Setter
  static class Fluent {
    private String name;
    private boolean isShown;
    @Accessors(chain = false) private int plain;
  }

  @Accessors(fluent = true)
  @AllArgsConstructor
  @Getter
  @With
  static class Withs {
    private final String name;
    private final boolean isShown;
  }

  @Accessors(chain = true, prefix = {"f", "m_"})
  @Data
  static class Prefixed {
    private String fName;
    private int m_size;
  }

  static void accessors() {
    Fluent fluent = new Fluent().name("a").isShown(true);
    fluent.plain(3);
    System.out.println(new Withs("a", true).withName("b").withShown(false).isShown());
    System.out.println(fluent.name().trim() + fluent.isShown() + fluent.plain());
    System.out.println(new Prefixed().setName("a").setSize(3).getName().length());
  }

  interface Store {
    String read(String key);

    default int size() {
      return 0;
    }
  }

  interface Excluded {
    boolean add(String each);
  }

  interface Texts extends Collection<String> {}

  static class Delegating {
    @Delegate private final Store store = key -> key;

    @Delegate(excludes = Excluded.class)
    private Texts list;

    public int size() {
      return 1;
    }
  }

  static void delegates(Delegating delegating) {
    System.out.println(delegating.read("a").trim() + delegating.size() + delegating.isEmpty());
    delegating.stream().forEach(System.out::println);
  }

  @FieldNameConstants
  @FieldDefaults(makeFinal = true, level = AccessLevel.PRIVATE)
  @AllArgsConstructor
  static class Columns {
    String email;
    int age;
    @FieldNameConstants.Exclude int secret;
  }

  @FieldNameConstants(asEnum = true, innerTypeName = "Column")
  static class Rows {
    String email;
    int age;
  }

  static String columns(Rows.Column column) {
    EnumMap<Rows.Column, String> found = new EnumMap<>(Rows.Column.class);
    found.put(Rows.Column.valueOf("email"), column.name());
    return switch (column) {
      case email -> found.get(column).trim();
      case age -> Rows.Column.values()[0].toString() + Rows.Column.email.compareTo(column);
    };
  }

  @UtilityClass
  static class Tools {
    private int used;

    int twice(int of) {
      used++;
      return of * 2;
    }
  }

  @StandardException
  static class Failure extends RuntimeException {}

  @Log
  static class Logged {
    @SneakyThrows
    void run() {
      log.info(Columns.Fields.email + Columns.Fields.age + Tools.twice(2));
      val list = List.of("a");
      for (val each : list) {
        log.fine(each.trim());
      }
      val first = list.get(0);
      first.trim();
      throw new Failure("a", new Failure(new Failure("b")));
    }
  }
}
