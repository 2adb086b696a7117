/**
 * What a project knows about its own data and its own consent checks, told to the audit. Nothing
 * here has an effect at run time.
 */
package dev.privet.annotations;
