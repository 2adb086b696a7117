package dev.privet.engine.ir;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what is malformed in a body. */
public final class BodyCheck {

  private final MethodBody body;
  private final List<String> problems = new ArrayList<>();
  private final Map<Label, Integer> marks = new HashMap<>();

  private BodyCheck(MethodBody body) {
    this.body = body;
  }

  public static List<String> problemsOf(MethodBody body) {
    BodyCheck check = new BodyCheck(body);
    check.labels();
    check.variables();
    check.handlers();
    if (check.problems.isEmpty()) {
      check.definitions();
    }
    return check.problems;
  }

  private void problem(String text) {
    problems.add(body.key() + ": " + text);
  }

  private void labels() {
    for (int i = 0; i < body.code().size(); i++) {
      if (body.code().get(i) instanceof Instruction.Mark mark
          && marks.put(mark.label(), i) != null) {
        problem(mark.label() + " is marked twice");
      }
    }
    for (int i = 0; i < body.labels(); i++) {
      if (!marks.containsKey(new Label(i))) {
        problem("L" + i + " is not marked");
      }
    }
    if (marks.size() != body.labels()) {
      problem("labels have holes");
    }
    for (Instruction instruction : body.code()) {
      targets(instruction).stream()
          .filter(l -> !marks.containsKey(l))
          .forEach(l -> problem("jump to nowhere " + l));
    }
    Instruction last = body.code().get(body.code().size() - 1);
    if (!(last instanceof Instruction.Jump)) {
      problem("control falls off the end");
    }
  }

  static List<Label> targets(Instruction instruction) {
    if (instruction instanceof Instruction.Goto go) {
      return List.of(go.to());
    }
    if (instruction instanceof Instruction.Branch branch) {
      return List.of(branch.whenTrue(), branch.whenFalse());
    }
    if (instruction instanceof Instruction.Switch choice) {
      List<Label> all = new ArrayList<>(choice.cases().stream().map(c -> c.to()).toList());
      all.add(choice.otherwise());
      return all;
    }
    return List.of();
  }

  private void variables() {
    for (int i = 0; i < body.variables().size(); i++) {
      if (body.variables().get(i).index() != i) {
        problem("variable " + i + " is out of place");
      }
    }
    Variable.Kind before = Variable.Kind.THIS;
    for (Variable parameter : body.parameters()) {
      Variable.Kind kind = parameter.kind();
      boolean inOrder =
          kind == Variable.Kind.THIS && parameter == body.parameters().get(0)
              || kind == Variable.Kind.CAPTURED && before != Variable.Kind.PARAMETER
              || kind == Variable.Kind.PARAMETER;
      if (!inOrder) {
        problem("parameters are out of order");
      }
      before = kind;
    }
  }

  private void handlers() {
    for (Handler handler : body.handlers()) {
      Integer start = marks.get(handler.start());
      Integer end = marks.get(handler.end());
      Integer target = marks.get(handler.target());
      if (start == null || end == null || target == null) {
        problem("handler of unknown labels");
      } else if (start >= end) {
        problem("handler guards nothing");
      } else if (target + 1 >= body.code().size()
          || !(body.code().get(target + 1) instanceof Instruction.Catch)) {
        problem("handler does not catch");
      }
    }
  }

  /** Locals are defined on some path before a use, everything else on every path. */
  private void definitions() {
    BitSet entry = new BitSet();
    body.parameters().forEach(p -> entry.set(p.index()));
    flow(entry, false);
    flow(entry, true);
  }

  private void flow(BitSet entry, boolean every) {
    Map<Label, BitSet> states = new HashMap<>();
    boolean changed = true;
    while (changed) {
      changed = pass((BitSet) entry.clone(), states, every, false);
    }
    pass((BitSet) entry.clone(), states, every, true);
  }

  private boolean pass(BitSet entry, Map<Label, BitSet> states, boolean every, boolean report) {
    boolean changed = false;
    @Nullable BitSet state = entry;
    List<Handler> active = new ArrayList<>();
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Mark mark) {
        for (Handler handler : body.handlers()) {
          if (handler.start().equals(mark.label())) {
            active.add(handler);
          } else if (handler.end().equals(mark.label())) {
            active.remove(handler);
          }
        }
        if (state != null) {
          changed |= join(states, mark.label(), state, every);
        }
        state = states.get(mark.label());
        state = state == null ? null : (BitSet) state.clone();
      }
      if (state == null) {
        if (report && !(instruction instanceof Instruction.Mark)) {
          problem("dead: " + Listing.of(instruction));
        }
        continue;
      }
      for (Handler handler : active) {
        changed |= join(states, handler.target(), state, every);
      }
      if (report) {
        uses(instruction, state, every);
      }
      if (instruction instanceof Instruction.Definition d && d.target() != null) {
        state.set(d.target().index());
      }
      for (Label target : targets(instruction)) {
        changed |= join(states, target, state, every);
      }
      if (instruction instanceof Instruction.Jump) {
        state = null;
      }
    }
    return changed;
  }

  private static boolean join(Map<Label, BitSet> states, Label label, BitSet state, boolean every) {
    BitSet known = states.get(label);
    if (known == null) {
      states.put(label, (BitSet) state.clone());
      return true;
    }
    BitSet before = (BitSet) known.clone();
    if (every) {
      known.and(state);
    } else {
      known.or(state);
    }
    return !before.equals(known);
  }

  private void uses(Instruction instruction, BitSet state, boolean every) {
    for (Variable used : usedBy(instruction)) {
      boolean judged = !every || used.kind() != Variable.Kind.LOCAL;
      if (judged && !state.get(used.index())) {
        problem(used + " is undefined in " + Listing.of(instruction));
      }
    }
  }

  private static List<Variable> usedBy(Instruction instruction) {
    List<@Nullable Variable> used = new ArrayList<>();
    if (instruction instanceof Instruction.Copy i) {
      used.add(i.source());
    } else if (instruction instanceof Instruction.Cast i) {
      used.add(i.source());
    } else if (instruction instanceof Instruction.GetField i) {
      used.add(i.receiver());
    } else if (instruction instanceof Instruction.PutField i) {
      used.add(i.receiver());
      used.add(i.value());
    } else if (instruction instanceof Instruction.GetElement i) {
      used.addAll(List.of(i.array(), i.index()));
    } else if (instruction instanceof Instruction.PutElement i) {
      used.addAll(List.of(i.array(), i.index(), i.value()));
    } else if (instruction instanceof Instruction.NewArray i) {
      used.addAll(i.elements());
    } else if (instruction instanceof Instruction.Call i) {
      used.add(i.receiver());
      used.addAll(i.arguments());
    } else if (instruction instanceof Instruction.Lambda i) {
      used.addAll(i.captured());
    } else if (instruction instanceof Instruction.Concat i) {
      used.addAll(i.parts());
    } else if (instruction instanceof Instruction.Operation i) {
      used.addAll(i.operands());
    } else if (instruction instanceof Instruction.InstanceOf i) {
      used.add(i.source());
    } else if (instruction instanceof Instruction.Branch i) {
      used.add(i.condition());
    } else if (instruction instanceof Instruction.Switch i) {
      used.add(i.selector());
    } else if (instruction instanceof Instruction.Return i) {
      used.add(i.value());
    } else if (instruction instanceof Instruction.Throw i) {
      used.add(i.value());
    }
    return used.stream().filter(Objects::nonNull).map(v -> (Variable) v).toList();
  }
}
