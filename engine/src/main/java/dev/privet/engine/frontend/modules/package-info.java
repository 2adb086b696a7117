/**
 * Takes whole modules through the frontend's stages, in the order of their dependencies: parse,
 * declare, attribute, lower. The stages share what lies in the package above and know neither each
 * other's order nor this one.
 */
@NullMarked
package dev.privet.engine.frontend.modules;

import org.jspecify.annotations.NullMarked;
