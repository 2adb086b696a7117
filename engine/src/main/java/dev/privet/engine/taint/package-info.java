/** Access paths, the abstract heap of one method, transfer functions. */
@NullMarked
package dev.privet.engine.taint;

import org.jspecify.annotations.NullMarked;
