package dev.privet.engine.frontend.modules;

import com.github.javaparser.ast.body.TypeDeclaration;
import dev.privet.engine.classfile.ClassPath;
import dev.privet.engine.classfile.LibraryCache;
import dev.privet.engine.frontend.Attribution;
import dev.privet.engine.frontend.LoweredModule;
import dev.privet.engine.frontend.MissingTypes;
import dev.privet.engine.frontend.SourceUnit;
import dev.privet.engine.frontend.attribute.Attributor;
import dev.privet.engine.frontend.declare.SourceDeclarations;
import dev.privet.engine.frontend.lower.TypeLowering;
import dev.privet.engine.frontend.parse.DeepStack;
import dev.privet.engine.frontend.parse.SourceParser;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.Gap;
import dev.privet.engine.program.SourceModule;
import dev.privet.engine.program.TypeSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One module on its way from files to bodies. */
final class ModuleFrontend {

  private final Path root;
  private final SourceModule module;
  private final List<ModuleFrontend> dependencies;
  private final Collection<Gap> gaps = new ConcurrentLinkedQueue<>();
  private final LibraryCache cache;
  private final MissingTypes vouched;
  private final Map<String, FixedType> types = new HashMap<>();
  private @Nullable ClassPath libraries;
  private @Nullable SourceDeclarations declarations;
  private @Nullable LoweredModule result;

  ModuleFrontend(
      Path root,
      SourceModule module,
      List<ModuleFrontend> dependencies,
      LibraryCache cache,
      MissingTypes vouched) {
    this.vouched = vouched;
    this.root = root;
    this.module = module;
    this.dependencies = dependencies;
    this.cache = cache;
  }

  LoweredModule result() {
    if (result == null) {
      throw new IllegalStateException("the module has not been lowered");
    }
    return result;
  }

  private ClassPath libraries() {
    if (libraries == null) {
      throw new IllegalStateException("the class path has not been opened");
    }
    return libraries;
  }

  private SourceDeclarations declarations() {
    if (declarations == null) {
      throw new IllegalStateException("the module has not been declared");
    }
    return declarations;
  }

  void lower(int threads, Frontend.Spent spent) {
    long start = System.nanoTime();
    Runnable opening = () -> libraries = ClassPath.open(module.classpath(), cache, gaps::add);
    List<SourceUnit> units =
        SourceParser.parse(root, List.of(module), threads, opening, gaps::add)
            .getOrDefault(module.name(), List.of());
    long parsed = System.nanoTime();
    spent.add("parse", parsed - start);
    SourceDeclarations declared =
        SourceDeclarations.over(
            units,
            dependencies.stream().map(ModuleFrontend::declarations).toList(),
            libraries(),
            vouched);
    declarations = declared;
    Attributor attributor = new Attributor(declared);
    spent.add("declare", System.nanoTime() - parsed);
    LoweredUnit[] lowered = new LoweredUnit[units.size()];
    List<Integer> indices = IntStream.range(0, lowered.length).boxed().toList();
    DeepStack.forEach(
        indices,
        threads,
        i -> lowered[i] = new UnitFrontend(declared, attributor, units.get(i), spent).lower());
    result = merge(units, List.of(lowered));
  }

  private LoweredModule merge(List<SourceUnit> units, List<LoweredUnit> lowered) {
    Map<String, FixedType> own = new TreeMap<>();
    List<MethodBody> bodies = new ArrayList<>();
    List<LoweredModule.LineComment> comments = new ArrayList<>();
    List<FixedType> ordered = new ArrayList<>();
    for (LoweredUnit unit : lowered) {
      unit.types().stream()
          .filter(type -> own.putIfAbsent(type.name(), type) == null)
          .forEach(ordered::add);
      bodies.addAll(unit.bodies());
      comments.addAll(unit.comments());
      gaps.addAll(unit.gaps());
    }
    types.putAll(own);
    return new LoweredModule(
        module.name(),
        units.size(),
        units.stream().mapToInt(SourceUnit::lines).sum(),
        lowered.stream().mapToInt(LoweredUnit::calls).sum(),
        lowered.stream().mapToInt(LoweredUnit::resolvedCalls).sum(),
        List.copyOf(ordered),
        distinct(bodies),
        source(),
        comments,
        List.copyOf(new TreeSet<>(gaps)));
  }

  /** By key; of bodies with one key the first. */
  private static List<MethodBody> distinct(List<MethodBody> bodies) {
    bodies.sort(Comparator.comparing(MethodBody::key));
    List<MethodBody> distinct = new ArrayList<>(bodies.size());
    for (MethodBody body : bodies) {
      if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).key().equals(body.key())) {
        distinct.add(body);
      }
    }
    return List.copyOf(distinct);
  }

  /** Own sources, then those of the modules it depends on, then libraries. */
  private TypeSource source() {
    List<Map<String, FixedType>> sources = new ArrayList<>(List.of(types));
    dependencies.forEach(dependency -> sources.add(dependency.types));
    List<ClassPath> paths = new ArrayList<>(List.of(libraries()));
    dependencies.forEach(dependency -> paths.add(dependency.libraries()));
    return name -> {
      for (Map<String, FixedType> source : sources) {
        FixedType type = source.get(name);
        if (type != null) {
          return Optional.of(type);
        }
      }
      return paths.stream().flatMap(path -> path.find(name).stream()).findFirst();
    };
  }

  /** What is left of a unit. */
  record LoweredUnit(
      List<FixedType> types,
      List<MethodBody> bodies,
      int calls,
      int resolvedCalls,
      List<LoweredModule.LineComment> comments,
      List<Gap> gaps) {}

  /** One unit: attributed, lowered, and then stripped of its bodies' syntax. */
  private record UnitFrontend(
      SourceDeclarations declarations,
      Attributor attributor,
      SourceUnit unit,
      Frontend.Spent spent) {

    LoweredUnit lower() {
      List<Gap> gaps = new ArrayList<>();
      List<MethodBody> bodies = new ArrayList<>();
      int calls = 0;
      int resolved = 0;
      for (TypeDeclaration<?> type : unit.tree().getTypes()) {
        try {
          TypeLowering.Lowered lowered = lower(type, gaps);
          bodies.addAll(lowered.bodies());
          calls += lowered.calls();
          resolved += lowered.resolvedCalls();
        } catch (RuntimeException | StackOverflowError e) {
          gaps.add(
              new Gap(
                  Gap.Reason.INTERNAL,
                  type.getNameAsString(),
                  Optional.of(declarations.position(type))));
        }
      }
      bodies.sort(Comparator.comparing(MethodBody::key));
      List<FixedType> types = declarations.typesOf(unit).stream().map(FixedType::of).toList();
      List<LoweredModule.LineComment> comments = SuppressionComments.in(unit);
      StrippedBodies.strip(unit.tree());
      return new LoweredUnit(types, bodies, calls, resolved, comments, gaps);
    }

    private TypeLowering.Lowered lower(TypeDeclaration<?> type, List<Gap> gaps) {
      long start = System.nanoTime();
      Consumer<Gap> sink = gaps::add;
      Attribution attribution = attributor.attribute(unit, type, sink);
      long attributed = System.nanoTime();
      spent.add("attribute", attributed - start);
      TypeLowering.Lowered lowered = TypeLowering.lower(declarations, attribution, type, gaps);
      spent.add("lower", System.nanoTime() - attributed);
      return lowered;
    }
  }
}
