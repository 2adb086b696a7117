package dev.privet.engine.personaldata;

import dev.privet.engine.program.FieldDeclaration;
import dev.privet.engine.program.MethodDeclaration;
import dev.privet.engine.program.Parameter;
import dev.privet.engine.program.Type;
import dev.privet.engine.program.TypeDeclaration;

/** Decides by name, type, owner and annotations what is personal. Thread-safe, deterministic. */
public interface PersonalData {

  /** A field or record component, judged with the type that declares it. */
  Verdict field(FieldDeclaration field, TypeDeclaration owner);

  /** A property of an object whose class is not seen, judged by names. */
  Verdict property(String ownerType, String name, Type type);

  /** What a method gives of which only its name and its class's are known. */
  Verdict result(String ownerType, String method, Type type);

  /** A method without visible body that is called as an accessor, as {@code getEmail}. */
  Verdict accessor(MethodDeclaration method, TypeDeclaration owner);

  /** An entry point's parameter. */
  Verdict parameter(Parameter parameter, MethodDeclaration method);

  /** A constant key read from a map, request, row or node; {@code type} is what is read. */
  Verdict key(String key, Type type);

  /** The same of a key of what somebody sends, as a request: there some words say more. */
  Verdict sentKey(String key, Type type);

  /** The same of a key that names something of a natural person, as a token's claim does. */
  Verdict personKey(String key, Type type);

  /** A type that is personal by itself, as {@code EmailAddress}. */
  Verdict type(Type type);

  /** Whether a name only says that the whole is meant, as {@code value} or {@code text}. */
  boolean standsForWhole(String name);

  /** Whether a type stands for a natural person. */
  boolean isPerson(String typeName);

  /** Whether a type stands for a child. */
  boolean isChild(String typeName);

  /** Whether a name says that what it names is a child's, as {@code childName}. */
  boolean speaksOfChild(String name);

  /**
   * Whether a value of this type can carry the category at all: no boolean or enum carries an
   * e-mail address, an {@code int} only an age or the like.
   */
  boolean canHold(Type type, String category);

  /** The judgement. */
  sealed interface Verdict {
    /** Personal. */
    record Personal(Classification classification) implements Verdict {}

    /** Says nothing: what it is part of decides. */
    record Neutral() implements Verdict {}

    /** Declared or visibly not personal: ends the question also for what it is part of. */
    record NotPersonal(String reason) implements Verdict {}
  }
}
