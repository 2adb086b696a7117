package dev.privet.engine.ruleset;

/**
 * Who gets the data.
 *
 * @param id stable key, for example {@code segment}
 * @param name as people say it, for example {@code Twilio Segment}
 * @param vendor the company, or {@code project} where the data stays inside
 */
public record Recipient(String id, String name, SinkKind kind, String vendor) {}
