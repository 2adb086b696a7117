/** Privet as a library: {@code Audit.run(AuditRequest)} gives an {@code AuditResult}. */
@NullMarked
package dev.privet.engine;

import org.jspecify.annotations.NullMarked;
