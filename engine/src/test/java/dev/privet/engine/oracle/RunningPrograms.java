package dev.privet.engine.oracle;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles programs and runs them with marked values. */
final class RunningPrograms {

  /** Categories by the mark that stands for them. */
  static final Map<String, String> MARKS =
      Map.of(
          "markone", "contact.email",
          "marktwo", "contact.phone",
          "markthree", "financial.account",
          "markfour", "government-id");

  private static final Class<?>[] MARKED = {String.class, String.class, String.class, String.class};

  private static final String SINK =
      """
      package oracle;
      import java.util.*;
      import java.util.concurrent.*;
      public final class Sink {
        public static final Map<Integer, Set<String>> ARRIVED = new ConcurrentHashMap<>();
        public static void at(int sink, Object value) {
          ARRIVED.computeIfAbsent(sink, any -> ConcurrentHashMap.newKeySet()).add(text(value));
        }
        private static String text(Object value) {
          if (value instanceof Throwable thrown) {
            java.io.StringWriter out = new java.io.StringWriter();
            thrown.printStackTrace(new java.io.PrintWriter(out, true));
            return out.toString();
          }
          return String.valueOf(value);
        }
        public static boolean yes() { return true; }
        public static boolean no() { return false; }
        public static int three() { return 3; }
      }
      """;

  private final Path library;

  private RunningPrograms(Path library) {
    this.library = library;
  }

  /** Compiles the sink that programs call into a folder. */
  static RunningPrograms prepare(Path folder) throws IOException {
    Path source = Files.createDirectories(folder.resolve("sink/oracle")).resolve("Sink.java");
    Files.writeString(source, SINK);
    Path library = Files.createDirectories(folder.resolve("library"));
    List<String> errors = compile(List.of(source), List.of("-d", library.toString()));
    if (!errors.isEmpty()) {
      throw new IllegalStateException(errors.toString());
    }
    return new RunningPrograms(library);
  }

  Path library() {
    return library;
  }

  /** What one program did. */
  record Run(Set<Arrival> arrived, String failure) {}

  /** Compiles and runs the programs of a folder, {@code p0} and so on. */
  List<Run> run(Path sources, Path classes, int count) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(sources.resolve("p" + i + "/Main.java"));
    }
    Files.createDirectories(classes);
    List<String> errors =
        compile(files, List.of("-nowarn", "-d", classes.toString(), "-cp", library.toString()));
    if (!errors.isEmpty()) {
      throw new IllegalStateException("a generated program does not compile: " + errors);
    }
    URL[] urls = {classes.toUri().toURL(), library.toUri().toURL()};
    List<Run> runs = new ArrayList<>();
    try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
      for (int i = 0; i < count; i++) {
        runs.add(run(loader, i));
      }
    }
    return runs;
  }

  private static Run run(ClassLoader loader, int program) {
    String failure = "";
    try {
      Class<?> customer = loader.loadClass("p" + program + ".Main$Customer");
      Constructor<?> made = customer.getDeclaredConstructor(MARKED);
      made.setAccessible(true);
      Method entry = loader.loadClass("p" + program + ".Main").getDeclaredMethod("run", customer);
      entry.setAccessible(true);
      entry.invoke(null, made.newInstance("xmarkonex", "xmarktwox", "xmarkthreex", "xmarkfourx"));
    } catch (InvocationTargetException thrown) {
      failure = String.valueOf(thrown.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
    return new Run(arrived(loader, program), failure);
  }

  private static Set<Arrival> arrived(ClassLoader loader, int program) {
    Set<Arrival> arrived = new TreeSet<>();
    try {
      Map<?, ?> sinks = (Map<?, ?>) loader.loadClass("oracle.Sink").getField("ARRIVED").get(null);
      for (Map.Entry<?, ?> sink : sinks.entrySet()) {
        int id = (Integer) sink.getKey();
        String text = sink.getValue().toString().toLowerCase(Locale.ROOT);
        if (id / GeneratedProgram.SINKS == program) {
          for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            if (text.contains(mark.getKey())) {
              arrived.add(new Arrival(id % GeneratedProgram.SINKS, mark.getValue()));
            }
          }
        }
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
    return arrived;
  }

  private static List<String> compile(List<Path> files, List<String> options) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      javac
          .getTask(
              new StringWriter(),
              manager,
              diagnostics,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(files))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
        .map(found -> found.toString())
        .toList();
  }
}
