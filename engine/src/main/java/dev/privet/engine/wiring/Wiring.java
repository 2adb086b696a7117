package dev.privet.engine.wiring;

import dev.privet.engine.ir.Callee;
import dev.privet.engine.ir.Instruction;
import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.ruleset.PostSpec;
import dev.privet.engine.ruleset.ProjectSettings;
import dev.privet.engine.ruleset.WiringRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All that frameworks connect in a project. Thread-safe once made. */
public final class Wiring {

  private final AdviceIndex advice;
  private final ListenerIndex listeners;
  private final Injection injection;
  private final WiringRules rules;
  private final Function<Callee, List<PostSpec>> posts;
  private final Hierarchy hierarchy;
  private final Settings settings;

  /**
   * Connects a program.
   *
   * @param posts what packs say that a call posts
   * @param settings what the project's files set
   */
  public Wiring(
      Hierarchy hierarchy,
      WiringRules rules,
      Map<MethodKey, MethodBody> bodies,
      Function<Callee, List<PostSpec>> posts,
      ProjectSettings settings) {
    this.settings = new Settings(settings);
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.posts = posts;
    Components components = new Components(hierarchy, rules);
    this.advice = new AdviceIndex(hierarchy, rules, components);
    Assembly assembly = new Assembly(hierarchy, rules, components, bodies);
    this.injection = new Injection(assembly);
    this.listeners = new ListenerIndex(assembly);
  }

  public Settings settings() {
    return settings;
  }

  public AdviceIndex advice() {
    return advice;
  }

  public Injection injection() {
    return injection;
  }

  public ListenerIndex listeners() {
    return listeners;
  }

  public WiringRules rules() {
    return rules;
  }

  /** Where what a method returns is posted. */
  public List<ListenerIndex.Reply> replies(MethodKey method) {
    return rules.replies().isEmpty()
        ? List.of()
        : hierarchy.method(method).map(listeners::replies).orElse(List.of());
  }

  /** Bodies that run when a body does, without its calling them. */
  public Set<MethodKey> links(MethodBody body) {
    Set<MethodKey> links = new LinkedHashSet<>();
    advice.around(body.key()).forEach(one -> links.add(one.body()));
    for (ListenerIndex.Reply reply : replies(body.key())) {
      for (String channel : reply.channels()) {
        listeners.on(channel, body.key().owner()).forEach(one -> links.add(one.body()));
      }
    }
    for (Instruction instruction : body.code()) {
      if (instruction instanceof Instruction.Call call) {
        advice.around(call.callee().method()).forEach(one -> links.add(one.body()));
        for (PostSpec post : posts.apply(call.callee())) {
          listeners.on(post.channel()).forEach(one -> links.add(one.body()));
        }
      }
    }
    return links;
  }
}
