package dev.privet.engine.program;

/** The stable identity of a field: binary name of the declaring type, and name. */
public record FieldKey(String owner, String name) implements Comparable<FieldKey> {
  @Override
  public int compareTo(FieldKey that) {
    int order = owner.compareTo(that.owner);
    return order == 0 ? name.compareTo(that.name) : order;
  }

  @Override
  public String toString() {
    return owner + "." + name;
  }
}
