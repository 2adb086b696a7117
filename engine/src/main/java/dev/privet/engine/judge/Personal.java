package dev.privet.engine.judge;

import dev.privet.engine.personaldata.Classification;

/**
 * A place that holds personal data.
 *
 * @param child whether it belongs to a child
 * @param label as people name it, for example {@code Patient.email}
 */
record Personal(Classification classification, String label, boolean child) {

  Personal ofChild() {
    return new Personal(classification, label, true);
  }
}
