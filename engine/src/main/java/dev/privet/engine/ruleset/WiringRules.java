package dev.privet.engine.ruleset;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How frameworks connect methods that do not name each other: components and what is injected,
 * advice, posted messages.
 *
 * @param components annotations, or annotations of annotations, of classes that a container makes
 * @param providers annotations of methods whose result a container keeps
 * @param injected annotations of fields, constructors and setters that are given components
 * @param qualifiers annotations that name a component, or that make an annotation name one
 * @param preferred annotations of the component that is taken where several would do
 * @param conditions annotations of components that are made only under a condition
 * @param binders types of a module's language whose methods end a binding
 * @param settings annotations that fill a field with a setting
 * @param payloads annotations of the parameter that is what was posted
 * @param headers annotations, and types, of parameters that are something else
 * @param handlers annotations of the methods of a class that listens as a whole
 * @param advice kinds by annotation
 * @param listeners methods that are handed what was posted
 * @param replies annotations of methods whose result is posted
 * @param envelopes library types that carry a payload, with the part that is it; what may go along
 *     with it stands behind
 */
public record WiringRules(
    Set<String> components,
    Set<String> providers,
    Set<String> injected,
    Set<String> qualifiers,
    Set<String> preferred,
    Set<String> conditions,
    Set<String> binders,
    Set<String> settings,
    Set<String> payloads,
    Set<String> headers,
    Set<String> handlers,
    Map<String, AdviceKind> advice,
    List<ListenerSpec> listeners,
    List<ReplySpec> replies,
    Map<String, List<Selector>> envelopes) {

  public WiringRules {
    components = Set.copyOf(components);
    providers = Set.copyOf(providers);
    injected = Set.copyOf(injected);
    qualifiers = Set.copyOf(qualifiers);
    preferred = Set.copyOf(preferred);
    conditions = Set.copyOf(conditions);
    binders = Set.copyOf(binders);
    settings = Set.copyOf(settings);
    payloads = Set.copyOf(payloads);
    headers = Set.copyOf(headers);
    handlers = Set.copyOf(handlers);
    advice = Map.copyOf(advice);
    listeners = List.copyOf(listeners);
    replies = List.copyOf(replies);
    envelopes = Map.copyOf(envelopes);
  }

  /** When advice runs. */
  public enum AdviceKind {
    BEFORE,
    AFTER,
    AROUND,
    RETURNING,
    THROWING,
    /** No advice: it names a pointcut. */
    POINTCUT,
    /** No method's: it marks a class as holding advice. */
    ASPECT,
    /** Around what has an annotation that its class has too. */
    INTERCEPTOR,
    /** No method's: it makes an annotation bind interceptors. */
    BINDING,
    /** No method's: it names interceptors by their classes. */
    INTERCEPTED_BY
  }

  /**
   * Methods that are handed what was posted.
   *
   * @param on what the annotation stands on
   * @param annotation binary name; of {@link On#OVERRIDE} the type whose methods are overridden
   * @param addresses elements that name what is listened to; none where types alone decide
   * @param classes elements that name the classes listened to; else the parameter's type does
   * @param everywhere annotations of a class whose methods hear everybody; methods of other classes
   *     hear their own class alone; empty if all hear everybody
   */
  public record ListenerSpec(
      String channel,
      On on,
      String annotation,
      List<String> addresses,
      List<String> classes,
      Set<String> everywhere) {
    public ListenerSpec {
      addresses = List.copyOf(addresses);
      classes = List.copyOf(classes);
      everywhere = Set.copyOf(everywhere);
    }

    /** What makes a method a listener. */
    public enum On {
      METHOD,
      PARAMETER,
      OVERRIDE,
      /** Functions of that type that a container is provided with. */
      PROVIDED
    }
  }

  /**
   * An annotation of methods whose result is posted to the addresses that its elements name.
   *
   * @param thrown whether it is not the result that is posted but what they throw
   * @param failed the parts of the result that tell what it failed with, as of a future: they are
   *     thrown as well
   */
  public record ReplySpec(
      Set<String> channels,
      String annotation,
      List<String> addresses,
      boolean thrown,
      List<Selector> failed) {
    public ReplySpec {
      channels = Set.copyOf(channels);
      addresses = List.copyOf(addresses);
      failed = List.copyOf(failed);
    }
  }
}
