/**
 * Lowers attributed syntax to the instruction set: evaluation order, control flow, exits of {@code
 * try}, lambdas, captured variables and implied members. It decides nothing about types and names:
 * those come from {@code Attribution} and {@code Declarations}.
 */
@NullMarked
package dev.privet.engine.frontend.lower;

import org.jspecify.annotations.NullMarked;
