package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Files of text kept in a folder, held against what is made now, or written anew when asked. */
record Committed(Path folder, String howToLook) {
  private static final int LINES = 20;

  /** Fails with the lines that differ when a file is another, is missing, or is one too many. */
  void check(Map<String, String> made) throws IOException {
    if (Boolean.getBoolean("cairn.rewriteClinic")) {
      write(made);
    }
    Map<String, String> kept = read();
    Set<String> names = new TreeSet<>(made.keySet());
    names.addAll(kept.keySet());
    StringBuilder changes = new StringBuilder();
    for (String name : names) {
      changes.append(difference(name, kept.getOrDefault(name, ""), made.getOrDefault(name, "")));
    }
    if (!changes.isEmpty()) {
      fail("what is published of the clinic has changed (- kept, + now):" + changes + howToLook);
    }
  }

  private static String difference(String name, String kept, String made) {
    if (kept.equals(made)) {
      return "";
    }
    List<String> before = kept.lines().toList();
    List<String> now = made.lines().toList();
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(now);
    Set<String> come = new TreeSet<>(now);
    come.removeAll(before);
    List<String> lines =
        Stream.concat(gone.stream().map(l -> "- " + l), come.stream().map(l -> "+ " + l)).toList();
    StringBuilder text = new StringBuilder("\n" + name + (lines.isEmpty() ? ": other order" : ""));
    lines.stream().limit(LINES).forEach(line -> text.append("\n  ").append(line));
    if (lines.size() > LINES) {
      text.append("\n  and ").append(lines.size() - LINES).append(" more lines");
    }
    return text.toString();
  }

  private Map<String, String> read() throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        for (Path file : entries.filter(Files::isRegularFile).toList()) {
          files.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return files;
  }

  private void write(Map<String, String> made) throws IOException {
    for (String old : read().keySet()) {
      Files.delete(folder.resolve(old));
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : made.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
