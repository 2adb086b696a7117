package dev.privet.engine.cfg;

import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.ir.Variable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body in static single assignment form: every variable has one definition, which comes before
 * its uses on every path; {@link Instruction.Phi} merges where paths meet. A variable keeps the
 * name, type and kind of the one it is a version of.
 */
public final class SsaBody {
  private final MethodBody body;
  private final List<Block> blocks;
  private final List<Variable> parameters;
  private final List<Variable> variables;
  private final Instruction.@Nullable Definition[] definitions;
  private final int[] definingBlocks;

  SsaBody(
      MethodBody body, List<Block> blocks, List<Variable> parameters, List<Variable> variables) {
    this.body = body;
    this.blocks = List.copyOf(blocks);
    this.parameters = List.copyOf(parameters);
    this.variables = List.copyOf(variables);
    this.definitions = new Instruction.@Nullable Definition[variables.size()];
    this.definingBlocks = new int[variables.size()];
    for (Block block : blocks) {
      for (Instruction instruction : block.instructions()) {
        if (instruction instanceof Instruction.Definition definition) {
          Variable target = definition.target();
          if (target != null) {
            definitions[target.index()] = definition;
            definingBlocks[target.index()] = block.id();
          }
        }
      }
    }
  }

  /** The body as the frontend gave it; its variables and code are not this form's. */
  public MethodBody body() {
    return body;
  }

  /** In loop order; {@code blocks().get(i).id() == i}, the entry is 0. */
  public List<Block> blocks() {
    return blocks;
  }

  /** The parameters' values at entry, aligned with {@link MethodBody#parameters()}. */
  public List<Variable> parameters() {
    return parameters;
  }

  /** All variables by index, from 0 without holes; the parameters first. */
  public List<Variable> variables() {
    return variables;
  }

  /** What gives a variable its value; empty of parameters and of what has none on any path. */
  public Optional<Instruction.Definition> definition(Variable variable) {
    return Optional.ofNullable(definitions[variable.index()]);
  }

  /** The block in which a variable gets its value; the entry for parameters. */
  public Block definingBlock(Variable variable) {
    return blocks.get(definingBlocks[variable.index()]);
  }
}
