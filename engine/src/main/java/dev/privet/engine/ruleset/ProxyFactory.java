package dev.privet.engine.ruleset;

/**
 * A method that makes an object of an interface given as a class literal, whose calls are sinks: AI
 * services that a framework implements.
 *
 * @param method the factory
 * @param type index of the argument that is the class literal
 */
public record ProxyFactory(String id, MethodPattern method, int type, Recipient recipient) {}
