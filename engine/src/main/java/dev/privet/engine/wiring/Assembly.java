package dev.privet.engine.wiring;

import dev.privet.engine.ir.MethodBody;
import dev.privet.engine.program.Hierarchy;
import dev.privet.engine.program.MethodKey;
import dev.privet.engine.ruleset.WiringRules;
import java.util.Map;

/** What is asked to find out what frameworks connect: a project's code, and what packs say. */
record Assembly(
    Hierarchy hierarchy,
    WiringRules rules,
    Components components,
    Map<MethodKey, MethodBody> bodies) {}
