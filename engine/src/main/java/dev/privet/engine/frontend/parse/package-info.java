/**
 * Files to trees, in parallel. Trees keep ranges but no tokens, and of the comments only those that
 * speak to Privet. No names are resolved here.
 */
@NullMarked
package dev.privet.engine.frontend.parse;

import org.jspecify.annotations.NullMarked;
