package dev.privet.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleReaderTest {

  @TempDir Path base;
  private MavenProject project;

  @BeforeEach
  void makeProject() {
    Model model = new Model();
    model.setGroupId("shop");
    model.setArtifactId("orders");
    model.setVersion("1");
    Build build = new Build();
    build.setDirectory(base.resolve("target").toString());
    model.setBuild(build);
    project = new MavenProject(model);
    project.setFile(base.resolve("pom.xml").toFile());
    project.addCompileSourceRoot(base.resolve("src/main/java").toString());
    project.addCompileSourceRoot(base.resolve("target/generated-sources/api").toString());
  }

  @Test
  void rootsUnderTheBuildFolderAreGenerated() {
    SourceModule module = read(true);
    assertEquals(List.of(base.resolve("src/main/java")), module.sourceRoots());
    assertEquals(List.of(base.resolve("target/generated-sources/api")), module.generatedRoots());
  }

  @Test
  void whatProcessorsLeftOfAnEarlierBuildIsFollowed() throws Exception {
    Path left = Files.createDirectories(base.resolve("target/generated-sources/annotations"));
    assertEquals(left, read(true).generatedRoots().get(1));
  }

  @Test
  void whatIsNotJavaIsToldOnceForItsLanguage() throws Exception {
    assertEquals(List.of(), OtherLanguages.gaps(project));
    Path kotlin = Files.createDirectories(base.resolve("src/main/kotlin/shop"));
    Files.writeString(kotlin.resolve("A.kt"), "class A");
    Files.writeString(kotlin.resolve("B.kt"), "class B");
    Path java = Files.createDirectories(base.resolve("src/main/java/shop"));
    Files.writeString(java.resolve("C.java"), "class C {}");
    Files.writeString(java.resolve("D.groovy"), "class D {}");
    assertEquals(
        List.of("Groovy in shop:orders", "Kotlin in shop:orders"),
        OtherLanguages.gaps(project).stream().map(Gap::subject).toList());
  }

  @Test
  void aModuleThatIsLeftOutIsFollowedNotReported() {
    SourceModule module = read(false);
    assertEquals(List.of(), module.sourceRoots());
    assertEquals(
        List.of(base.resolve("src/main/java"), base.resolve("target/generated-sources/api")),
        module.generatedRoots());
  }

  @Test
  void nameAndDependenciesSpeakOneLanguage() {
    SourceModule module = read(true);
    assertEquals("shop:orders", module.name());
    assertEquals(List.of("shop:model"), module.dependencies());
    assertEquals(List.of(Path.of("a.jar")), module.classpath());
  }

  private SourceModule read(boolean reported) {
    return ModuleReader.read(
        project,
        new ModuleClasspath(List.of(Path.of("a.jar")), List.of("shop:model"), List.of()),
        reported,
        StandardCharsets.UTF_8,
        new Properties());
  }
}
