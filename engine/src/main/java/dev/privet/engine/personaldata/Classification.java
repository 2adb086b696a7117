package dev.privet.engine.personaldata;

/**
 * Why something is deemed personal.
 *
 * @param category id of the category
 * @param confidence 0 to 1
 * @param reason for people, for example {@code name ends in "email"}
 */
public record Classification(String category, double confidence, String reason) {}
