package dev.privet.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.ruleset.MethodPattern;
import dev.privet.engine.ruleset.ModelledMethod;
import dev.privet.engine.ruleset.Port;
import dev.privet.verification.LibraryTypes.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every type, method, overload and argument index that the catalogue names is there in the real
 * jar. Of alternatives in braces each type has to have one of the methods, and each method has to
 * be in one of the types.
 */
class CatalogueMembersTest {

  private static final Pattern CALLED_BACK =
      Pattern.compile("(Listener|Callback|Handler|Observer|Subscriber|Executor|ExecutorService)$");

  private final LibraryTypes libraries = LibraryTypes.below(Catalogue.LIBRARIES);

  @Test
  void everyMemberIsInTheRealJar() {
    TreeSet<String> wrong = new TreeSet<>();
    for (List<ModelledMethod> entry : entries().values()) {
      check(entry, wrong);
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** What is called back with an answer, or runs a call, is not sent, whatever it holds. */
  @Test
  void noSinkSendsWhatIsCalledBack() {
    TreeSet<String> wrong = new TreeSet<>();
    for (ModelledMethod modelled : Repository.rules().methods()) {
      if (modelled.sort() == ModelledMethod.Sort.SINK) {
        for (Method method : matching(modelled.method())) {
          calledBack(modelled, method, wrong);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static void calledBack(ModelledMethod modelled, Method method, TreeSet<String> wrong) {
    for (Port port : modelled.ports()) {
      boolean whole = port.root() == Port.Root.ARGUMENT && port.path().isEmpty();
      for (int i = 0; whole && i < method.parameters().size(); i++) {
        if (port.from() <= i
            && i <= port.to()
            && CALLED_BACK.matcher(method.parameters().get(i)).find()) {
          wrong.add(modelled.entry() + ": " + port + " of " + method);
        }
      }
    }
  }

  /** The methods of one entry; its types share their names and ports. */
  private static Map<String, List<ModelledMethod>> entries() {
    Map<String, List<ModelledMethod>> entries = new LinkedHashMap<>();
    for (ModelledMethod method : Repository.rules().methods()) {
      // Propagators have no ids: those that do the same by the same names stand together.
      String key =
          method.sort() == ModelledMethod.Sort.PROPAGATOR
              ? "" + method.method().names() + method.method().parameters() + method.ports()
              : method.sort() + " " + method.entry() + " " + method.method().names();
      entries.computeIfAbsent(key, k -> new ArrayList<>()).add(method);
    }
    return entries;
  }

  private void check(List<ModelledMethod> entry, TreeSet<String> wrong) {
    TreeSet<String> unseen = new TreeSet<>(entry.get(0).method().names());
    boolean excused = false;
    List<Method> all = new ArrayList<>();
    for (ModelledMethod modelled : entry) {
      MethodPattern pattern = modelled.method();
      if (pattern.type().endsWith(".**")) {
        unseen.clear();
        String prefix = pattern.type().substring(0, pattern.type().length() - 2);
        if (libraries.anyBelow(prefix).isEmpty()) {
          wrong.add(modelled.entry() + ": no type below " + prefix);
        }
        continue;
      }
      if (Catalogue.OF_NEWER_JDKS.contains(pattern.type())) {
        excused = true;
        continue;
      }
      if (libraries.find(pattern.type()).isEmpty()) {
        wrong.add(modelled.entry() + ": no type " + pattern.type());
        continue;
      }
      List<Method> methods = matching(pattern);
      boolean shared = entry.size() > 1 && modelled.sort() == ModelledMethod.Sort.PROPAGATOR;
      boolean newer = pattern.names().stream().allMatch(name -> isNewer(pattern.type(), name));
      if (methods.isEmpty() && !shared && !newer && pattern.parameters().isEmpty()) {
        wrong.add(modelled.entry() + ": no method " + pattern);
      }
      all.addAll(methods);
      methods.forEach(method -> unseen.remove(method.name()));
      unseen.remove("*");
    }
    for (ModelledMethod modelled : entry) {
      unseen.removeIf(name -> isNewer(modelled.method().type(), name));
      ports(modelled, all, wrong);
    }
    if (!excused && !unseen.isEmpty() && entry.stream().allMatch(this::isKnown)) {
      wrong.add(entry.get(0).entry() + ": no type has " + unseen);
    }
  }

  private static boolean isNewer(String type, String name) {
    return Catalogue.OF_NEWER_JDKS.contains(type + "#" + name);
  }

  private boolean isKnown(ModelledMethod modelled) {
    return libraries.find(modelled.method().type()).isPresent();
  }

  private List<Method> matching(MethodPattern pattern) {
    return libraries.methods(pattern.type()).stream()
        .filter(m -> pattern.names().contains("*") || pattern.names().contains(m.name()))
        .filter(m -> pattern.parameters().map(p -> fits(p, m.parameters())).orElse(true))
        .toList();
  }

  private static boolean fits(List<String> wanted, List<String> found) {
    boolean open = !wanted.isEmpty() && wanted.get(wanted.size() - 1).equals("..");
    List<String> fixed = open ? wanted.subList(0, wanted.size() - 1) : wanted;
    boolean sized = open ? found.size() >= fixed.size() : found.size() == fixed.size();
    return sized
        && fixed.stream()
            .map(type -> type.replace('$', '.'))
            .toList()
            .equals(
                found.subList(0, fixed.size()).stream()
                    .map(type -> type.replace('$', '.'))
                    .toList());
  }

  private static void ports(ModelledMethod modelled, List<Method> methods, TreeSet<String> wrong) {
    int longest = methods.stream().mapToInt(m -> m.parameters().size()).max().orElse(0);
    for (Port port : modelled.ports()) {
      if (!methods.isEmpty() && port.root() == Port.Root.ARGUMENT && port.from() >= longest) {
        wrong.add(modelled.entry() + ": " + port + " of " + modelled.method());
      }
    }
  }
}
