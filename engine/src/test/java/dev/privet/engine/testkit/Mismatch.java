package dev.privet.engine.testkit;

/**
 * One reason why a fixture fails.
 *
 * @param line 0 where it concerns the whole file
 */
record Mismatch(String file, int line, String expected, String got)
    implements Comparable<Mismatch> {

  @Override
  public int compareTo(Mismatch that) {
    int order = file.compareTo(that.file);
    if (order == 0) {
      order = Integer.compare(line, that.line);
    }
    return order == 0 ? toString().compareTo(that.toString()) : order;
  }

  @Override
  public String toString() {
    return file + ":" + line + "\n    expected: " + expected + "\n    got:      " + got;
  }
}
