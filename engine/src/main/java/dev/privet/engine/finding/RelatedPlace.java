package dev.privet.engine.finding;

import dev.privet.engine.program.Position;

/** Another place a reader wants: a further source, the consent check that did not cover. */
public record RelatedPlace(Position position, String message) {}
