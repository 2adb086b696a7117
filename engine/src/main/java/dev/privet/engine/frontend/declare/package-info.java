/**
 * Source declarations: types, members, annotations and constants as values, and what a type's name
 * means where it stands (JLS 6 and 8). Everything is computed when first asked for; what is implied
 * (records, enums, Lombok) is declared as if it were written. No expressions but constant ones.
 */
@NullMarked
package dev.privet.engine.frontend.declare;

import org.jspecify.annotations.NullMarked;
