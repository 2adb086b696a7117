package dev.privet.engine.oracle;

/** Data of a category at a sink of a program. */
record Arrival(int sink, String category) implements Comparable<Arrival> {
  @Override
  public int compareTo(Arrival that) {
    return sink != that.sink ? Integer.compare(sink, that.sink) : category.compareTo(that.category);
  }
}
