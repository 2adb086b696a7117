package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.program.MethodKey;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every generic class of which packs tell what its methods give is in the real jar, with them. */
class CatalogueGenericsTest {

  private final LibraryTypes libraries = LibraryTypes.below(Catalogue.LIBRARIES);

  @Test
  void everyMethodIsInTheRealJar() {
    TreeSet<String> wrong = new TreeSet<>();
    Repository.rules()
        .signatures()
        .forEach(
            (owner, methods) -> {
              TreeSet<String> unseen = new TreeSet<>(methods);
              unseen.remove(MethodKey.CONSTRUCTOR);
              libraries.methods(owner).forEach(method -> unseen.remove(method.name()));
              unseen.forEach(name -> wrong.add(owner + "#" + name));
            });
    assertEquals("", String.join("\n", wrong));
  }
}
