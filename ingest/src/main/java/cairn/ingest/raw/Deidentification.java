package cairn.ingest.raw;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.check.Findings;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.keys.IdKey;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.PrivateFiles;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a delivery of raw exports. Nothing is written before every row was turned and held against
 * the contract, and what is written holds keyed ids, keys of the vocabularies, numbers and days
 * alone.
 */
public final class Deidentification {
  private final Contract contract = Contract.load(Catalogues.load());
  private final Path raw;
  private final Path rulesFile;
  private final IdKey key;
  private final Findings findings = new Findings();
  private final List<RawReading> readings = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * A delivery to be made.
   *
   * @param raw the folder of the raw exports
   * @param rulesFile the rules
   * @param key what ids are keyed with
   */
  public Deidentification(Path raw, Path rulesFile, IdKey key) {
    this.raw = raw;
    this.rulesFile = rulesFile;
    this.key = key;
  }

  /**
   * Makes it.
   *
   * @param out its folder, which must not be there, or must be empty
   * @param mostLeftOut share of a table's rows, from 0 to 1, that may be left out or lose a cell
   * @return what became of everything; nothing was written where {@link #problems} has any
   * @throws cairn.ingest.catalogue.Mistakes.MistakesException when the rules cannot be understood
   */
  public RawSummary run(Path out, double mostLeftOut) throws IOException {
    String name = String.valueOf(rulesFile.getFileName());
    RawRules rules = RawRulesReader.read(contract, SmallFile.RULES.text(rulesFile), name);
    RawReading.Gone gone = RawReading.Gone.nobody();
    for (RawTable table : rules.tables()) {
      RawReading reading = new RawReading(table, contract.catalogues(), key, gone, findings);
      if (read(table, reading, name)) {
        readings.add(reading);
      }
    }
    List<RawSummary.OfTable> tables = readings.stream().map(RawReading::summary).toList();
    RawSummary summary = new RawSummary(tables, unread(rules));
    if (findings.isRefused()) {
      problems.add("a file or a rule is refused");
    }
    readings.forEach(reading -> limit(reading, mostLeftOut));
    if (problems.isEmpty()) {
      write(rules, out);
    }
    return summary;
  }

  /** Reads a file; whether it could be. */
  private boolean read(RawTable table, RawReading reading, String rulesName) {
    Path file = raw.resolve(table.file());
    if (!Files.isRegularFile(file)) {
      findings.add(
          Finding.of(
              Rule.NOT_A_FILE,
              Location.ofFile(table.file()),
              "is not there; " + rulesName + " names it in from"));
      return false;
    }
    try (RowReader reader = InputFormat.read(file, table.choice())) {
      return reading.read(reader, rulesName);
    } catch (SourceRefusal e) {
      findings.add(e.finding(table.file()));
      return false;
    }
  }

  private void limit(RawReading reading, double most) {
    RawSummary.OfTable table = reading.summary();
    if (reading.atFault() > most * table.rows().read()) {
      problems.add(
          String.format(
              Locale.ROOT,
              "%s: %,d of %,d rows of %s are left out or lost a cell: mend them or the rules, or"
                  + " allow more with --most-rejected",
              table.table(),
              reading.atFault(),
              table.rows().read(),
              table.file()));
    }
  }

  private int unread(RawRules rules) throws IOException {
    Set<String> named = new LinkedHashSet<>();
    rules.tables().forEach(table -> named.add(table.file()));
    if (!Files.isDirectory(raw)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(raw)) {
      return (int)
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> !named.contains(name))
              .count();
    }
  }

  /** Writes beside and puts the folder in place in one step. */
  private void write(RawRules rules, Path out) throws IOException {
    Disk disk = Disk.real();
    Path draft = out.toAbsolutePath().resolveSibling("." + out.getFileName() + ".new");
    disk.remove(draft);
    PrivateFiles.folder(draft);
    for (RawReading reading : readings) {
      String table = reading.summary().table();
      try (CsvWriter csv =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.LF)
              .build(
                  new OutputStreamWriter(
                      PrivateFiles.create(draft.resolve(table + ".csv")),
                      StandardCharsets.UTF_8))) {
        csv.writeRecord(reading.header());
        reading.rows().forEach(csv::writeRecord);
      }
    }
    StringBuilder notes = new StringBuilder();
    if (rules.month() != null) {
      notes.append("month: ").append(rules.month()).append('\n');
    }
    if (rules.program() != null) {
      notes.append("program: ").append(rules.program()).append('\n');
    }
    notes.append("key_id: ").append(key.id()).append('\n');
    PrivateFiles.write(
        draft.resolve("delivery.yaml"), notes.toString().getBytes(StandardCharsets.UTF_8));
    disk.rename(draft, out.toAbsolutePath());
  }

  /** What was found, one line each: the first of each rule and file, and how many there are. */
  public List<String> found() {
    List<String> lines = new ArrayList<>();
    findings.listed().forEach(each -> lines.add(each.message()));
    findings
        .counts()
        .forEach(
            (count, rows) -> {
              if (rows > Findings.LISTED) {
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%s: %,d findings of %s in all",
                        count.file(),
                        rows,
                        count.rule()));
              }
            });
    return lines;
  }

  /** Why nothing was written, one sentence each; empty where the delivery is there. */
  public List<String> problems() {
    return List.copyOf(problems);
  }
}
