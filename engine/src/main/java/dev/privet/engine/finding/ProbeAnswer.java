package dev.privet.engine.finding;

import dev.privet.engine.program.Position;

/** What an audit answers at a {@code dev.privet.engine.testkit.Probe} call of a fixture. */
public record ProbeAnswer(Position position, String answer) {}
