package cairn.ingest.source.field;

import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.contract.Table;
import cairn.ingest.source.SourceRefusal;
import cairn.ingest.store.disk.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The folder of a mapping: the list of fields, which is the user's once it is there, and the
 * statements, which are written anew from it. A statement without the first line that says so is
 * somebody's own, and is left as it is.
 */
public final class MadeMapping {
  /** The list of fields. */
  public static final String FIELDS = "fields.yaml";

  private static final String ENDING = ".sql";
  private static final String DROPPED = "dropped" + ENDING;
  private static final String MADE =
      "-- Made by cairn source from fields.yaml, and made anew each time it runs. Take this line away"
          + " to keep\n-- changes of your own.\n";
  private static final String MARK = MADE.substring(0, MADE.indexOf('\n'));

  /** What became of a file of the folder. */
  public enum Outcome {
    /** It is new, or as the list of fields now says. */
    WRITTEN("written"),
    /** It is the user's. */
    LEFT("left as it is"),
    /** It made a table of which the list of fields says nothing any more. */
    REMOVED("removed");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /**
   * A file of the folder.
   *
   * @param file its name
   * @param outcome what became of it
   */
  public record Made(String file, Outcome outcome) {}

  /**
   * What became of a folder.
   *
   * @param made its files
   * @param notes what to look at, in words
   */
  public record Account(List<Made> made, List<String> notes) {}

  private MadeMapping() {}

  /**
   * Reads a file of the user's.
   *
   * @throws SourceFault when it is not what it should be
   */
  public static <T> T reading(Path file, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (SourceRefusal e) {
      throw new SourceFault(e.finding(String.valueOf(file.getFileName())).message());
    }
  }

  /**
   * Writes the list of fields, where there is none.
   *
   * @param text what it says
   * @throws IOException when the disk refuses
   */
  public static Made fields(Path folder, Supplier<String> text) throws IOException {
    Path file = PrivateFiles.folder(folder).resolve(FIELDS);
    if (Files.exists(file)) {
      return new Made(FIELDS, Outcome.LEFT);
    }
    PrivateFiles.write(file, text.get().getBytes(StandardCharsets.UTF_8));
    return new Made(FIELDS, Outcome.WRITTEN);
  }

  /**
   * Writes the statements.
   *
   * @param entries of which fields the tables are made
   * @param rows the rows of the source
   * @throws IOException when the disk refuses
   */
  public static List<Made> statements(Path folder, List<TableEntry> entries, SourceRows rows)
      throws IOException {
    Map<String, String> texts = texts(entries, rows);
    List<Made> made = new ArrayList<>();
    for (Map.Entry<String, String> each : texts.entrySet()) {
      Path file = folder.resolve(each.getKey());
      boolean own = Files.exists(file) && !isMade(file);
      if (!own) {
        PrivateFiles.write(file, each.getValue().getBytes(StandardCharsets.UTF_8));
      }
      made.add(new Made(each.getKey(), own ? Outcome.LEFT : Outcome.WRITTEN));
    }
    made.addAll(remove(folder, texts));
    return List.copyOf(made);
  }

  private static Map<String, String> texts(List<TableEntry> entries, SourceRows rows) {
    Statement statement = new Statement(rows);
    Map<Table, List<TableEntry>> byTable = new LinkedHashMap<>();
    entries.forEach(
        entry -> byTable.computeIfAbsent(entry.table(), t -> new ArrayList<>()).add(entry));
    Map<String, String> texts = new LinkedHashMap<>();
    byTable.forEach(
        (table, of) ->
            texts.put(
                table.name() + ENDING,
                MADE + "-- " + table.description() + "\n" + statement.of(table, of)));
    String dropped = statement.dropped(entries);
    if (!dropped.isEmpty()) {
      texts.put(DROPPED, MADE + "-- Rows of the source that no table holds, and why.\n" + dropped);
    }
    return texts;
  }

  private static List<Made> remove(Path folder, Map<String, String> texts) throws IOException {
    List<Made> removed = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(ENDING) && !texts.containsKey(name) && isMade(file)) {
          Files.delete(file);
          removed.add(new Made(name, Outcome.REMOVED));
        }
      }
    }
    return removed;
  }

  private static boolean isMade(Path file) throws IOException {
    return Files.isRegularFile(file) && SmallFile.QUERY.text(file).startsWith(MARK);
  }
}
