package dev.privet.engine.program;

/** The eight primitive types. */
public enum PrimitiveType implements Type {
  BOOLEAN("boolean", 'Z', "java.lang.Boolean"),
  BYTE("byte", 'B', "java.lang.Byte"),
  SHORT("short", 'S', "java.lang.Short"),
  CHAR("char", 'C', "java.lang.Character"),
  INT("int", 'I', "java.lang.Integer"),
  LONG("long", 'J', "java.lang.Long"),
  FLOAT("float", 'F', "java.lang.Float"),
  DOUBLE("double", 'D', "java.lang.Double");

  private final String keyword;
  private final char descriptor;
  private final String boxName;

  PrimitiveType(String keyword, char descriptor, String boxName) {
    this.keyword = keyword;
    this.descriptor = descriptor;
    this.boxName = boxName;
  }

  public String keyword() {
    return keyword;
  }

  /** The JVM descriptor's letter. */
  public char descriptor() {
    return descriptor;
  }

  /** Binary name of the class that boxes it. */
  public String boxName() {
    return boxName;
  }

  @Override
  public String toString() {
    return keyword;
  }
}
