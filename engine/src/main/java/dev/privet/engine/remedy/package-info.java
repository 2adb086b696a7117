/**
 * Mechanical fixes of findings: replacements of source text that make a finding go away and still
 * compile. Only where they are certain: what takes judgement is left to the remedy's sentence. It
 * works on text, guided by positions that the analysis knows, and checks that the text there is
 * what it takes it for; no syntax is parsed again.
 */
@NullMarked
package dev.privet.engine.remedy;

import org.jspecify.annotations.NullMarked;
