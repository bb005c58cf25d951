package cairn.ingest.source.redcap;

import cairn.ingest.contract.Rule;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an export shows of its project beside the dictionary.
 *
 * @param name the file's name without its ending
 * @param header its columns
 * @param events names of events, in the order met; none in a project without events
 * @param instruments forms that repeat by themselves, in the order met
 * @param hasLabels whether it has labels in place of codes
 * @param strange by field the codes that are none of its choices, sorted
 */
record RedcapExport(
    String name,
    List<String> header,
    List<String> events,
    List<String> instruments,
    boolean hasLabels,
    Map<String, Set<String>> strange) {
  static final String EVENT = "redcap_event_name";
  static final String INSTRUMENT = "redcap_repeat_instrument";
  static final String INSTANCE = "redcap_repeat_instance";

  /** What a survey has for its time when it was not handed in. */
  static final String NOT_COMPLETED = "[not completed]";

  private static final Set<String> LABELS =
      Set.of("Checked", "Unchecked", "Complete", "Incomplete", "Unverified");

  /**
   * Looks through an export.
   *
   * @throws SourceRefusal when it is none of this project, or has labels for its header
   */
  static RedcapExport look(Path file, Dictionary dictionary) {
    try (RowReader reader = InputFormat.read(file)) {
      List<String> header = List.copyOf(reader.header());
      requireNames(header, dictionary);
      Set<String> events = new LinkedHashSet<>();
      Set<String> instruments = new LinkedHashSet<>();
      Map<String, Set<String>> strange = new TreeMap<>();
      List<@Nullable RedcapField> fields = header.stream().map(dictionary::field).toList();
      boolean labels = false;
      while (reader.next()) {
        add(reader, header.indexOf(EVENT), events);
        add(reader, header.indexOf(INSTRUMENT), instruments);
        labels |= hasLabel(reader, header);
        strange(reader, fields, strange);
      }
      return new RedcapExport(
          InputFormat.stem(String.valueOf(file.getFileName())),
          header,
          List.copyOf(events),
          instruments.stream().map(RedcapExport::form).toList(),
          labels,
          labels ? Map.of() : strange);
    }
  }

  private static void strange(
      RowReader row, List<@Nullable RedcapField> fields, Map<String, Set<String>> strange) {
    for (int i = 0; i < Math.min(row.size(), fields.size()); i++) {
      RedcapField field = fields.get(i);
      String cell = row.cells()[i];
      if (field != null
          && !field.choices().isEmpty()
          && !cell.isEmpty()
          && !field.choices().containsKey(cell)) {
        strange.computeIfAbsent(field.name(), name -> new TreeSet<>()).add(cell);
      }
    }
  }

  private static void requireNames(List<String> header, Dictionary dictionary) {
    if (!header.contains(dictionary.record())) {
      boolean labels = dictionary.fields().stream().anyMatch(each -> header.contains(each.label()));
      throw new SourceRefusal(
          Rule.MISSING_COLUMN,
          1,
          labels
              ? "has the questions for its header; export it again as CSV / Microsoft Excel (raw data)"
              : "has no column of the record id, which is the first field of the dictionary; export"
                  + " the project of this dictionary, as raw data");
    }
  }

  private static void add(RowReader row, int place, Set<String> to) {
    if (place >= 0 && place < row.size() && !row.cells()[place].isEmpty()) {
      to.add(row.cells()[place]);
    }
  }

  private static boolean hasLabel(RowReader row, List<String> header) {
    for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
      String name = header.get(i);
      if ((name.contains("___") || name.endsWith(COMPLETE)) && LABELS.contains(row.cells()[i])) {
        return true;
      }
    }
    return false;
  }

  static final String COMPLETE = "_complete";

  /** A form as a labels export names it: the words of its title. */
  static String form(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
  }

  /** Fields of the dictionary that the export does not have, sorted. */
  List<String> missing(Dictionary dictionary) {
    Set<String> missing = new TreeSet<>();
    for (RedcapField field : dictionary.fields()) {
      if (!header.containsAll(Dictionary.columns(field))) {
        missing.add(field.name());
      }
    }
    return List.copyOf(missing);
  }

  /** Whether it has a column; of an export that was not looked at, no. */
  static boolean has(@Nullable RedcapExport export, String column) {
    return export != null && export.header.contains(column);
  }
}
