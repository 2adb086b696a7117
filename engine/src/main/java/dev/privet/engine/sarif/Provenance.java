package dev.privet.engine.sarif;

import java.net.URI;

/**
 * Which revision of which repository was audited.
 *
 * @param repository absolute, without anybody's name or password
 * @param revision the commit
 * @param place whether the audit's root is the repository's
 */
public record Provenance(URI repository, String revision, Place place) {

  /** Where the audit's root lies in the repository. */
  public enum Place {
    ROOT,
    BELOW
  }
}
