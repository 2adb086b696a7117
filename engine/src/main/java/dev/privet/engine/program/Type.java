package dev.privet.engine.program;

/** A type of the Java language (JLS 4), or the named unknown that stands for a missing class. */
public sealed interface Type
    permits PrimitiveType,
        ClassType,
        ArrayType,
        TypeVariable,
        WildcardType,
        IntersectionType,
        NullType,
        VoidType,
        UnknownType {}
