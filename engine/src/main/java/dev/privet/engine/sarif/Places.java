package dev.privet.engine.sarif;

import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.PhysicalLocation;
import de.jcup.sarif_2_1_0.model.Region;
import dev.privet.engine.finding.SourceText;
import dev.privet.engine.program.Position;
import java.util.List;

/** Positions as locations relative to {@code SRCROOT}. */
final class Places {

  static final String ROOT = "SRCROOT";

  /** Lines shown before and after a result's own. */
  private static final int CONTEXT = 2;

  private final SourceText sources;

  Places(SourceText sources) {
    this.sources = sources;
  }

  Location location(Position position) {
    Location location = new Location();
    location.setPhysicalLocation(physical(position));
    return location;
  }

  Location location(Position position, String message) {
    Location location = location(position);
    location.setMessage(Parts.message(message));
    return location;
  }

  /** With the lines around it. */
  Location withContext(Position position) {
    PhysicalLocation physical = physical(position);
    List<String> lines = sources.lines(position.file());
    if (position.endLine() <= lines.size() && position.line() >= 1) {
      int first = Math.max(1, position.line() - CONTEXT);
      int last = Math.min(lines.size(), position.endLine() + CONTEXT);
      last = Math.min(last, first + SHOWN_LINES - 1);
      if (last >= position.endLine()) {
        physical.setContextRegion(wholeLines(lines, first, last));
      }
    }
    Location location = new Location();
    location.setPhysicalLocation(physical);
    return location;
  }

  /** A context longer than this is none. */
  private static final int SHOWN_LINES = 40;

  private static Region wholeLines(List<String> lines, int first, int last) {
    Region region = new Region();
    region.setStartLine(first);
    region.setStartColumn(1);
    region.setEndLine(last);
    region.setEndColumn(lines.get(last - 1).length() + 1);
    region.setSnippet(Parts.content(String.join("\n", lines.subList(first - 1, last))));
    return region;
  }

  static ArtifactLocation artifact(String file) {
    ArtifactLocation artifact = new ArtifactLocation();
    artifact.setUri(ArtifactUri.of(file));
    artifact.setUriBaseId(ROOT);
    return artifact;
  }

  /** What a fix replaces; an empty region is the place before its start. */
  Region replaced(Position position) {
    return region(position);
  }

  private PhysicalLocation physical(Position position) {
    PhysicalLocation physical = new PhysicalLocation();
    physical.setArtifactLocation(artifact(position.file()));
    physical.setRegion(region(position));
    return physical;
  }

  /** SARIF's end column is exclusive, a position's inclusive. */
  private Region region(Position position) {
    int startLine = Math.max(1, position.line());
    int startColumn = Math.max(1, position.column());
    int endLine = Math.max(startLine, position.endLine());
    int endColumn = Math.max(1, position.endColumn() + 1);
    Region region = new Region();
    region.setStartLine(startLine);
    region.setStartColumn(startColumn);
    region.setEndLine(endLine);
    region.setEndColumn(endLine == startLine ? Math.max(startColumn, endColumn) : endColumn);
    String snippet = sources.region(position);
    if (!snippet.isEmpty()) {
      region.setSnippet(Parts.content(snippet));
    }
    return region;
  }
}
