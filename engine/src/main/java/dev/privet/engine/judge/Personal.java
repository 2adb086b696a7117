package dev.privet.engine.judge;

import dev.privet.engine.personaldata.Classification;

/**
 * A place that holds personal data.
 *
 * @param label as people name it, for example {@code Patient.email}
 */
record Personal(Classification classification, String label) {}
