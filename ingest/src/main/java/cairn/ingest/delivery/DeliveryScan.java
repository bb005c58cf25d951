package cairn.ingest.delivery;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import cairn.ingest.source.InputFormat;
import cairn.ingest.store.disk.Checksum;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks through a delivery's folder: which files it has, of which tables, for which month. */
final class DeliveryScan {

  static final String NOTES = DeliveryNotes.FILE;
  private static final String PLAN = "plan.yaml";
  private static final String WITHDRAWN = "withdrawn";
  private static final String CATALOGUE = "catalogue";

  private final Contract contract;
  private final Path folder;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> twice = new TreeSet<>();
  private final List<DeliveryFile> files = new ArrayList<>();
  private boolean hasWorkbook;
  private DeliveryNotes said = DeliveryNotes.of(null);

  private DeliveryScan(Contract contract, Path folder) {
    this.contract = contract;
    this.folder = folder;
  }

  /**
   * Looks through a folder.
   *
   * @param stated the month that the caller states; the delivery's own must agree with it
   */
  static Delivery of(Contract contract, Path folder, @Nullable YearMonth stated) {
    DeliveryScan scan = new DeliveryScan(contract, folder);
    if (!Files.isDirectory(folder)) {
      scan.refuse("delivery", Rule.MISSING_TABLE, "is not a folder; a folder was expected", null);
      return Delivery.nothing(folder, DeliveryNotes.of(stated), scan.findings);
    }
    Map<String, byte[]> extras = new TreeMap<>();
    scan.notes(stated);
    scan.tables(folder, "");
    scan.tellOpen();
    scan.requireTables();
    scan.requireStated();
    scan.tables(folder.resolve(WITHDRAWN), WITHDRAWN + "/");
    scan.keep(SmallFile.PLAN, folder.resolve(PLAN), PLAN, extras);
    for (Path file : scan.additions()) {
      scan.keep(SmallFile.VOCABULARY, file, CATALOGUE + "/" + name(file), extras);
    }
    return Delivery.found(folder, scan.said, scan.files, extras, scan.findings);
  }

  private void notes(@Nullable YearMonth stated) {
    said = DeliveryNotes.of(stated);
    Path file = folder.resolve(NOTES);
    if (!Files.exists(file)) {
      return;
    }
    Mistakes mistakes = new Mistakes();
    List<Finding> telling = List.of();
    try {
      String text = SmallFile.NOTES.text(file);
      telling = SettingsScreen.of(NOTES, text);
      findings.addAll(telling);
      YamlNode.read(new StringReader(text), NOTES, mistakes)
          .map(YamlNode::mapping)
          .ifPresent(notes -> said = DeliveryNotes.read(notes, stated, tableNames()));
    } catch (SmallFile.Refused e) {
      mistakes.add(NOTES, 0, e.expected(), null);
    }
    for (Mistakes.Mistake mistake : mistakes.list()) {
      if (!SettingsScreen.isTold(mistake, telling)) {
        findings.add(
            Finding.of(
                    Rule.DELIVERY_NOTES, Location.ofLine(NOTES, mistake.line()), mistake.expected())
                .hint(mistake.hint()));
      }
    }
  }

  /** What is read is what was saved, which people forget while they look at the newer one. */
  private void tellOpen() {
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.anyMatch(file -> InputFormat.isLock(name(file)))) {
        refuse(
            "delivery",
            Rule.OPEN_ELSEWHERE,
            "has a workbook that is open in a spreadsheet, or was when that ended; what is read is"
                + " what was saved last",
            null);
      }
    } catch (IOException e) {
      refuse("delivery", Rule.UNREADABLE, "the folder cannot be read", null);
    }
  }

  private List<String> tableNames() {
    return contract.tables().stream().map(Table::name).toList();
  }

  /** The files and sheets of a folder that hold a table, in the order of the contract. */
  private void tables(Path from, String prefix) {
    Map<String, List<FoundTable>> byTable = new TreeMap<>();
    List<String> known = tableNames();
    WorkbookScan workbooks = new WorkbookScan(known, findings);
    for (Path file : list(from)) {
      for (FoundTable found : tables(file, prefix, known, workbooks)) {
        byTable.computeIfAbsent(found.table(), s -> new ArrayList<>()).add(found);
      }
    }
    for (String table : known) {
      List<FoundTable> found = byTable.getOrDefault(table, List.of());
      if (found.size() > 1) {
        twice.add(table);
        refuse(
            prefix + table,
            Rule.TABLE_TWICE,
            "comes in more than one file or sheet; one was expected",
            null);
      } else if (found.size() == 1) {
        add(found.get(0), prefix);
      }
    }
  }

  private List<FoundTable> tables(
      Path file, String prefix, List<String> known, WorkbookScan workbooks) {
    String name = name(file);
    if (WorkbookScan.isWorkbook(name)) {
      hasWorkbook = true;
      return workbooks.tables(file, prefix);
    }
    if (workbooks.refuseOtherKind(name, prefix) || InputFormat.of(name) == null) {
      return List.of();
    }
    String stem = InputFormat.stem(name);
    if (known.contains(stem)) {
      return List.of(FoundTable.of(file, stem, null));
    }
    // The file's name may hold anything, so that it is not repeated.
    refuse(
        prefix + "a file",
        Rule.UNKNOWN_TABLE,
        "is not named after a table: "
            + String.join(", ", known)
            + "; give it the name of its table, or take it out of the folder",
        FoundTable.meant(stem, known));
    return List.of();
  }

  private void add(FoundTable found, String prefix) {
    String name = prefix + found.name();
    Path file = Path.of(found.path());
    try {
      boolean regular = Files.isRegularFile(file);
      files.add(
          new DeliveryFile(
              name,
              found,
              !prefix.isEmpty(),
              regular ? Checksum.of(file) : "",
              regular ? Files.size(file) : 0,
              prefix.isEmpty() ? said.rows().get(found.table()) : null));
    } catch (IOException e) {
      refuse(name, Rule.UNREADABLE, "cannot be read", null);
    }
  }

  /** What no delivery is without; where any table of people comes, also what people need. */
  private void requireTables() {
    boolean ofPeople = contract.tables().stream().anyMatch(t -> !t.required() && comes(t.name()));
    for (Table table : contract.tables()) {
      boolean isNeeded = table.required() || ofPeople && contract.isNeededWithPeople(table);
      if (isNeeded && !comes(table.name())) {
        refuse(
            hasWorkbook ? "sheet " + table.name() : table.name() + ".csv",
            Rule.MISSING_TABLE,
            hasWorkbook
                ? "is missing; a table without rows is a sheet with a header only"
                : "is missing; a table without rows is a file with a header only",
            null);
      }
    }
  }

  /** A table of which the delivery says that it has rows is there. */
  private void requireStated() {
    said.rows()
        .forEach(
            (table, rows) -> {
              if (rows > 0 && !comes(table)) {
                refuse(
                    table + ".csv",
                    Rule.ROW_COUNT,
                    String.format(
                        Locale.ROOT, "is missing, and delivery.yaml says it has %,d rows", rows),
                    null);
              }
            });
  }

  private boolean comes(String table) {
    return twice.contains(table) || files.stream().anyMatch(f -> f.table().equals(table));
  }

  /** The files that add to vocabularies, of which there cannot be more than vocabularies. */
  private List<Path> additions() {
    List<Path> files =
        list(folder.resolve(CATALOGUE)).stream()
            .filter(file -> name(file).endsWith(".yaml"))
            .toList();
    int most = Catalogues.vocabularies().size();
    if (files.size() > most) {
      refuse(
          CATALOGUE,
          Rule.DELIVERY_NOTES,
          "holds " + files.size() + " files; there are " + most + " vocabularies to add to",
          null);
      return List.of();
    }
    return files;
  }

  private void keep(SmallFile kind, Path file, String name, Map<String, byte[]> extras) {
    if (!Files.exists(file)) {
      return;
    }
    String stem = name(file).replaceFirst("\\.yaml$", "");
    boolean known = name.equals(PLAN) || Catalogues.vocabularies().contains(stem);
    String shown = known ? name : CATALOGUE;
    try {
      byte[] bytes = kind.bytes(file);
      extras.put(name, bytes);
      findings.addAll(SettingsScreen.of(shown, new String(bytes, StandardCharsets.UTF_8)));
    } catch (SmallFile.Refused e) {
      refuse(shown, Rule.UNREADABLE, e.expected(), null);
    }
  }

  private List<Path> list(Path from) {
    if (!Files.isDirectory(from)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(from)) {
      return entries
          .filter(file -> !Files.isDirectory(file) && !name(file).startsWith("."))
          .filter(file -> !InputFormat.isLock(name(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      refuse("delivery", Rule.UNREADABLE, "the folder cannot be read", null);
      return List.of();
    }
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private void refuse(String file, Rule rule, String expected, @Nullable String hint) {
    findings.add(Finding.of(rule, Location.ofFile(file), expected).hint(hint));
  }
}
