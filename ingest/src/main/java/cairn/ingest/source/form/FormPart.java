package cairn.ingest.source.form;

import cairn.ingest.contract.Rule;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.SheetChoice;
import cairn.ingest.source.SheetName;
import cairn.ingest.source.SourceRefusal;
import cairn.ingest.source.survey.SurveyRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a form's answers: the form itself, or something that it asks several times.
 *
 * @param name by which a statement knows it
 * @param header its columns
 * @param answers by column what stands in it, in the order met, up to a number
 * @param rows how many rows it has
 * @param asked by column what was asked, where the export says so beside its name
 */
record FormPart(
    String name,
    List<String> header,
    Map<String, Set<String>> answers,
    long rows,
    Map<String, String> asked) {
  /** The row that a row belongs to, by number, and a row's own number. */
  static final List<String> BY_INDEX = List.of("_parent_index", "_index");

  /** The same by key. */
  static final List<String> BY_KEY = List.of("PARENT_KEY", "KEY");

  static final String PARENT_NAME = "_parent_table_name";
  private static final int MOST_ANSWERS = 10_000;

  /**
   * The table of a file and those that belong to it: sheets of the same workbook, or files of the
   * same folder whose rows name a row of another.
   *
   * @throws SourceRefusal when the file cannot be read
   */
  static List<FormPart> read(Path file) {
    String name = String.valueOf(file.getFileName());
    List<FormPart> parts = new ArrayList<>();
    if (InputFormat.isWorkbook(name)) {
      List<SheetName> sheets = SheetName.shown(file);
      for (SheetName sheet : sheets) {
        String called = sheets.size() > 1 ? sheet.asTable() : InputFormat.stem(name);
        parts.add(read(called, file, new SheetChoice(sheet.name(), List.of())));
      }
      return parts;
    }
    parts.add(read(InputFormat.stem(name), file, null));
    for (Path other : beside(file)) {
      FormPart part = read(InputFormat.stem(String.valueOf(other.getFileName())), other, null);
      if (part.isRepeat()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static List<Path> beside(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(other -> InputFormat.of(String.valueOf(other.getFileName())) == InputFormat.CSV)
          .filter(other -> !other.equals(file.toAbsolutePath()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormPart read(String name, Path file, @Nullable SheetChoice sheet) {
    try (SurveyRows reader = new SurveyRows(InputFormat.read(file, sheet))) {
      List<String> header = List.copyOf(reader.header());
      Map<String, Set<String>> answers = new LinkedHashMap<>();
      header.forEach(column -> answers.put(column, new LinkedHashSet<>()));
      if (answers.size() < header.size()) {
        throw new SourceRefusal(
            Rule.DUPLICATE_COLUMN,
            reader.headerLine(),
            "has two columns of one name; export names in place of questions, or rename one");
      }
      long rows = 0;
      while (reader.next()) {
        rows++;
        for (int i = 0; i < Math.min(reader.size(), header.size()); i++) {
          Set<String> of = answers.get(header.get(i));
          if (of != null && !reader.cells()[i].isEmpty() && of.size() < MOST_ANSWERS) {
            of.add(reader.cells()[i]);
          }
        }
      }
      Map<String, String> asked = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(header.size(), reader.asked().size()); i++) {
        asked.put(header.get(i), reader.asked().get(i));
      }
      return new FormPart(name, header, answers, rows, asked);
    }
  }

  /** What stands in a column. */
  Set<String> answers(String column) {
    return answers.getOrDefault(column, Set.of());
  }

  /** What a column was asked, where that is not its name; else empty. */
  String question(String column) {
    return asked.getOrDefault(column, "");
  }

  /** Whether its rows name a row of another table. */
  boolean isRepeat() {
    boolean named = header.contains(PARENT_NAME) && !answers(PARENT_NAME).isEmpty();
    return header.contains(BY_KEY.get(0))
        || (header.contains(BY_INDEX.get(0)) && (named || !header.contains(PARENT_NAME)));
  }

  /** How a row names another and is named: by key, or by number. */
  List<String> link() {
    return header.contains(BY_KEY.get(0)) ? BY_KEY : BY_INDEX;
  }

  /** The table whose rows its rows name; null where there is none. */
  @Nullable FormPart parent(List<FormPart> all) {
    if (!isRepeat()) {
      return null;
    }
    Set<String> named = answers(PARENT_NAME);
    Set<String> keys = answers(link().get(0));
    return all.stream()
        .filter(other -> !other.name.equals(name) && other.header.contains(link().get(1)))
        .filter(
            other ->
                named.isEmpty()
                    ? keys.stream().anyMatch(other.answers(link().get(1))::contains)
                    : named.stream().anyMatch(other::isCalled))
        .findFirst()
        .orElse(null);
  }

  /** Repeats are named by their whole path, and their files and sheets by its end. */
  private boolean isCalled(String table) {
    String called = table.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    String path = called.replace('/', '_');
    String end = called.substring(called.lastIndexOf('/') + 1);
    String own = name.toLowerCase(Locale.ROOT);
    return own.equals(called) || own.equals(path) || own.equals(end);
  }
}
