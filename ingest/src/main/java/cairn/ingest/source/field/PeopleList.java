package cairn.ingest.source.field;

import cairn.ingest.contract.Rule;
import cairn.ingest.contract.StudyId;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import cairn.ingest.store.disk.PrivateFiles;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The list of who has which study id. It lies beside the sources, is read by their mapping and goes
 * nowhere else; whoever is in it keeps the id.
 */
public final class PeopleList {
  private PeopleList() {}

  /** Whether a column holds no ids, so that a list is needed. */
  public static boolean isNeeded(Collection<String> people) {
    return people.stream().anyMatch(each -> !isNumber(each) && !StudyId.isValid(each));
  }

  /** What stands before each to make it an id: nothing where they are ids. */
  public static String prefix(Collection<String> people) {
    return people.stream().allMatch(StudyId::isValid) ? "" : "c-";
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,8}([-_][0-9]{1,8})?");
  }

  /**
   * Adds people to the end of a list, which is made where it is missing.
   *
   * @param people as the source writes them; those in the list stay as they are
   * @return how many were added
   * @throws SourceRefusal when the file is no such list
   * @throws IOException when the disk refuses
   */
  private static int add(Path file, Collection<String> people) throws IOException {
    Map<String, String> ids = Files.exists(file) ? read(file) : new LinkedHashMap<>();
    int before = ids.size();
    int next = ids.size() + 1;
    for (String each : people) {
      if (!ids.containsKey(each.strip())) {
        String id = id(next++);
        while (ids.containsValue(id)) {
          id = id(next++);
        }
        ids.put(each.strip(), id);
      }
    }
    if (ids.size() > before) {
      write(file, ids);
    }
    return ids.size() - before;
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "p%04d", number);
  }

  /**
   * Adds people to the list of a command.
   *
   * @return what to say of it
   * @throws SourceFault when the file is no such list
   * @throws IOException when the disk refuses
   */
  public static List<String> added(Path file, Collection<String> people) throws IOException {
    try {
      int added = add(file, people);
      return added == 0
          ? List.of()
          : List.of(
              added + (added == 1 ? " person was" : " people were") + " added to the list of ids");
    } catch (SourceRefusal e) {
      throw new SourceFault(e.finding(String.valueOf(file.getFileName())).message());
    }
  }

  private static Map<String, String> read(Path file) {
    try (RowReader reader = InputFormat.read(file)) {
      List<String> header = reader.header();
      int who = header.indexOf(SourcePerson.LISTED_NAME);
      int id = header.indexOf(SourcePerson.LISTED_ID);
      if (who < 0 || id < 0) {
        throw new SourceRefusal(
            Rule.MISSING_COLUMN,
            1,
            "is no list of people, which has the columns "
                + SourcePerson.LISTED_NAME
                + " and "
                + SourcePerson.LISTED_ID);
      }
      Map<String, String> ids = new LinkedHashMap<>();
      while (reader.next()) {
        if (ids.put(reader.cells()[who].strip(), reader.cells()[id].strip()) != null) {
          throw new SourceRefusal(Rule.KEY_CONFLICT, reader.line(), "names somebody once more");
        }
      }
      return ids;
    }
  }

  /** Written whole or not at all: an id that was given must stay. */
  private static void write(Path file, Map<String, String> ids) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(new OutputStreamWriter(PrivateFiles.create(written), StandardCharsets.UTF_8))) {
      csv.writeRecord(SourcePerson.LISTED_NAME, SourcePerson.LISTED_ID);
      ids.forEach((who, id) -> csv.writeRecord(who, id));
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
