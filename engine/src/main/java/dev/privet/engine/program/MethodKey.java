package dev.privet.engine.program;

import org.jspecify.annotations.Nullable;

/**
 * The stable identity of a method.
 *
 * @param owner binary name of the declaring type
 * @param name method name, {@code <init>} of a constructor, {@code <clinit>} of a static
 *     initialiser; a lambda's body is {@code lambda$LINE$COLUMN}
 * @param descriptor erased JVM descriptor, for example {@code (Ljava/lang/String;I)V}; for a callee
 *     of unknown type {@code (?,?)} with one mark an argument
 */
public record MethodKey(String owner, String name, String descriptor)
    implements Comparable<MethodKey> {

  public static final String CONSTRUCTOR = "<init>";
  public static final String STATIC_INITIALISER = "<clinit>";

  public boolean isConstructor() {
    return name.equals(CONSTRUCTOR);
  }

  /** By the parts that tell most; written out, since keys are hashed and compared all the time. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof MethodKey that
            && name.equals(that.name)
            && descriptor.equals(that.descriptor)
            && owner.equals(that.owner));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * owner.hashCode() + name.hashCode()) + descriptor.hashCode();
  }

  @Override
  public int compareTo(MethodKey that) {
    int order = owner.compareTo(that.owner);
    if (order == 0) {
      order = name.compareTo(that.name);
    }
    return order == 0 ? descriptor.compareTo(that.descriptor) : order;
  }

  @Override
  public String toString() {
    return owner + "." + name + descriptor;
  }
}
