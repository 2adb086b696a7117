/** Tests that need several modules: rules with pages and fixtures, the manual, the audit of us. */
@NullMarked
package dev.privet.verification;

import org.jspecify.annotations.NullMarked;
