package cairn.reports.job;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a report by their paths, in memory until all of them can be written. */
public final class ReportFiles {
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /**
   * Adds a file.
   *
   * @throws IllegalArgumentException when there is one of that path
   */
  void add(String path, byte[] bytes) {
    if (files.putIfAbsent(path, bytes) != null) {
      throw new IllegalArgumentException("two files of a report have one path: " + path);
    }
  }

  /** Adds a text file in UTF-8. */
  void add(String path, String text) {
    add(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The paths, in order. */
  public List<String> paths() {
    return new ArrayList<>(files.keySet());
  }

  /**
   * The bytes of a file.
   *
   * @throws IllegalArgumentException when there is none of that path
   */
  public byte[] bytes(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no file of a report has the path " + path);
    }
    return bytes.clone();
  }
}
