package dev.privet.maven;

import java.nio.file.Path;

/**
 * What each module decides for itself.
 *
 * @param skip its code is followed, but nothing in it is reported
 * @param failOn from which level on a finding in it fails the build
 * @param reportDirectory where its reports go
 */
record ModuleSettings(boolean skip, FailOn failOn, Path reportDirectory) {}
