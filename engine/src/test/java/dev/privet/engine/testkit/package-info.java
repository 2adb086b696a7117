/**
 * Fixtures: small Java programs with their expected findings beside the code, and what runs them.
 *
 * <p>In: reading expectations, compiling a fixture, auditing it several ways, comparing. Out: any
 * knowledge of how the audit decides; the kit sees an {@code AuditRequest} and an {@code
 * AuditResult}.
 */
@NullMarked
package dev.privet.engine.testkit;

import org.jspecify.annotations.NullMarked;
