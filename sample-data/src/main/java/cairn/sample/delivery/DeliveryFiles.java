package cairn.sample.delivery;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Group;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Membership;
import cairn.ingest.model.SafetyReport;
import cairn.ingest.model.Session;
import cairn.ingest.model.StageAssessment;
import cairn.ingest.model.UseReport;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.sample.program.ProgramSettings;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A folder with one CSV file for every table of the contract, open for writing. The columns are the
 * contract's own, so a column that the stories do not fill yet stops the generator.
 */
public final class DeliveryFiles implements Closeable {
  private final Map<String, CsvFile> files = new LinkedHashMap<>();
  private final Map<String, CellSink> sinks = new LinkedHashMap<>();
  private final DayText days;

  private DeliveryFiles(DayText days) {
    this.days = days;
  }

  /**
   * Opens the folder, which is made when it is not there.
   *
   * @param month the month the delivery is of
   * @param tables which tables it holds
   */
  public static DeliveryFiles open(
      Path folder, ProgramSettings settings, YearMonth month, Predicate<Table> tables)
      throws IOException {
    DeliveryFiles delivery =
        new DeliveryFiles(new DayText(settings.firstDay(), settings.lastDay()));
    PrivateFiles.folder(folder);
    describe(folder, month);
    for (Table table : Contract.load(Catalogues.load()).tables()) {
      if (!tables.test(table)) {
        continue;
      }
      List<String> header = table.columns().stream().map(Column::name).toList();
      CsvFile file = new CsvFile(folder.resolve(table.name() + ".csv"), header);
      delivery.files.put(table.name(), file);
      delivery.sinks.put(table.name(), file);
    }
    return delivery;
  }

  /** Says in {@code delivery.yaml} which month and program the folder is. */
  private static void describe(Path folder, YearMonth month) throws IOException {
    String notes = "month: " + month + "\nprogram: made-up\n";
    PrivateFiles.write(folder.resolve("delivery.yaml"), notes.getBytes(StandardCharsets.UTF_8));
  }

  private CellSink table(Class<? extends Record> type) {
    return table(ContractName.table(type));
  }

  /** The table of this name. */
  CellSink table(String name) {
    CellSink sink = sinks.get(name);
    if (sink == null) {
      throw new IllegalArgumentException("the contract has no such table");
    }
    return sink;
  }

  /** Puts something between the stories and the table of this name. */
  void divert(String name, CellSink sink) {
    sinks.put(name, sink);
  }

  CellSink groups() {
    return table(Group.class);
  }

  public CellSink clients() {
    return table(Client.class);
  }

  public CellSink memberships() {
    return table(Membership.class);
  }

  CellSink sessions() {
    return table(Session.class);
  }

  public CellSink attendance() {
    return table(Attendance.class);
  }

  public CellSink goals() {
    return table(Goal.class);
  }

  public CellSink goalReviews() {
    return table(GoalReview.class);
  }

  public CellSink useReports() {
    return table(UseReport.class);
  }

  public CellSink stages() {
    return table(StageAssessment.class);
  }

  public CellSink safetyReports() {
    return table(SafetyReport.class);
  }

  public CellSink measures() {
    return table(Measure.class);
  }

  public CellSink circumstances() {
    return table(Circumstance.class);
  }

  public CellSink care() {
    return table(Care.class);
  }

  public CellSink away() {
    return table(Away.class);
  }

  /** Days as text. */
  public DayText days() {
    return days;
  }

  /** Rows written so far, by table. */
  public Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    files.forEach((name, file) -> rows.put(name, file.rows()));
    return rows;
  }

  @Override
  public void close() throws IOException {
    for (CsvFile file : files.values()) {
      file.close();
    }
  }
}
