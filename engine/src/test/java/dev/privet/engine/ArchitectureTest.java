package dev.privet.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The architecture, as far as a machine can check it. */
class ArchitectureTest {

  private static final String ENGINE = "dev.privet.engine";

  /** The packages from the bottom up: each may use those before it. */
  private static final List<String> LAYERS =
      List.of(
          "graph",
          "program",
          "classfile",
          "ir",
          "frontend",
          "cfg",
          "dataflow",
          "ruleset",
          "personaldata",
          "wiring",
          "callgraph",
          "guard",
          "taint",
          "summary",
          "finding",
          "remedy",
          "judge",
          "inspect",
          "sarif");

  private static JavaClasses engine;

  @BeforeAll
  static void read() {
    engine =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ENGINE);
  }

  @Test
  void everyPackageHasItsLayer() {
    TreeSet<String> packages = new TreeSet<>();
    for (JavaClass type : engine) {
      String inside = type.getPackageName().substring(ENGINE.length());
      if (!inside.isEmpty()) {
        packages.add(inside.substring(1).split("\\.")[0]);
      }
    }
    packages.removeAll(LAYERS);
    assertEquals(new TreeSet<>(), packages, "packages that LAYERS does not place");
  }

  @TestFactory
  Stream<DynamicTest> layersUseOnlyWhatLiesBelow() {
    return LAYERS.stream()
        .map(
            layer -> {
              List<String> above = LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size());
              ArchRule rule =
                  noClasses()
                      .that()
                      .resideInAPackage(ENGINE + "." + layer + "..")
                      .should()
                      .dependOnClassesThat(
                          describe(
                              "reside above",
                              type ->
                                  type.getPackageName().equals(ENGINE)
                                      || resideInAnyPackage(packages(above)).test(type)))
                      .because(
                          "a stage that knew its readers could not be understood or replaced alone")
                      .allowEmptyShould(true);
              return DynamicTest.dynamicTest(layer, () -> rule.check(engine));
            });
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching(ENGINE + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("what depends on each other is one package, whatever it is called")
        .check(engine);
  }

  @TestFactory
  Stream<DynamicTest> librariesAreKnownInOnePlace() {
    return Map.of(
            "com.github.javaparser..",
            List.of("frontend"),
            "org.objectweb.asm..",
            List.of("classfile"),
            "org.snakeyaml..",
            List.of("ruleset"),
            "de.jcup..",
            List.of("sarif"),
            "com.fasterxml.jackson..",
            List.of("sarif", "summary.codec"))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            place -> {
              ArchRule rule =
                  noClasses()
                      .that()
                      .resideOutsideOfPackages(packages(place.getValue()))
                      .should()
                      .dependOnClassesThat()
                      .resideInAPackage(place.getKey())
                      .because("a library that is known in one place can be replaced there")
                      .allowEmptyShould(true);
              return DynamicTest.dynamicTest(place.getKey(), () -> rule.check(engine));
            });
  }

  @Test
  void theEngineKnowsNoBuildTool() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.maven..", "org.gradle..", "dev.privet.maven..")
        .because("the analysis is a library; adapters translate")
        .check(engine);
  }

  @Test
  void theEngineKeepsToItself() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .because("a library that prints, exits or calls home cannot be run inside a build")
        .check(engine);
  }

  @Test
  void nothingStaticChanges() {
    String reason = "two audits run in one JVM, and one must not see the other";
    fields().that().areStatic().should().beFinal().because(reason).check(engine);
    noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(describe("can change", ArchitectureTest::canChange))
        .because(reason)
        .check(engine);
  }

  private static boolean canChange(JavaClass type) {
    boolean immutableFace =
        Stream.of(Collection.class, List.class, java.util.Set.class, Map.class)
            .anyMatch(type::isEquivalentTo);
    return !immutableFace
            && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class))
        || Stream.of(
                AtomicBoolean.class,
                AtomicInteger.class,
                AtomicLong.class,
                AtomicReference.class,
                ThreadLocal.class,
                Executor.class,
                Appendable.class)
            .anyMatch(type::isAssignableTo);
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> ENGINE + "." + name + "..").toArray(String[]::new);
  }
}
