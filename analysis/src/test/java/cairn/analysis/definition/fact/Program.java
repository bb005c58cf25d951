package cairn.analysis.definition.fact;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.HistoryAssembler;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.history.PartRows;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.check.CheckedFile;
import cairn.ingest.check.ReadingTerms;
import cairn.ingest.check.RowTaker;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Client;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Group;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Membership;
import cairn.ingest.model.SafetyReport;
import cairn.ingest.model.Session;
import cairn.ingest.model.StageAssessment;
import cairn.ingest.model.UseReport;
import cairn.ingest.record.Codec;
import cairn.ingest.record.Codecs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A committed folder of records, read through the contract and assembled into histories. */
final class Program {
  private final Contract contract = Contract.load(Catalogues.load());
  private final Codecs codecs = new Codecs(contract);
  private final Path folder;
  private final Cutoff cutoff;
  private final Meetings meetings;

  Program(String name, YearMonth month) {
    folder = Path.of(System.getProperty("cairn.sampleData"), name);
    cutoff = Cutoff.endOf(month);
    meetings = Meetings.of(all(Group.class), all(Session.class));
  }

  Cutoff cutoff() {
    return cutoff;
  }

  Meetings meetings() {
    return cutoff.apply(meetings);
  }

  /** Everybody by id, as known at the month's end. */
  Map<String, ClientHistory> people() {
    PartRows rows =
        new PartRows(
            rows(Client.class, Client::id),
            new PartRows.InGroups(
                rows(Membership.class, r -> r.client()), rows(Attendance.class, r -> r.client())),
            new PartRows.OnGoals(
                rows(Goal.class, r -> r.client()), all(GoalReview.class).iterator()),
            new PartRows.Reports(
                rows(UseReport.class, r -> r.client()),
                rows(StageAssessment.class, r -> r.client()),
                rows(SafetyReport.class, r -> r.client()),
                rows(Measure.class, r -> r.client())),
            new PartRows.Living(
                rows(Circumstance.class, r -> r.client()),
                rows(Care.class, r -> r.client()),
                rows(Away.class, r -> r.client())));
    Map<String, ClientHistory> people = new LinkedHashMap<>();
    new HistoryAssembler(rows, meetings, cutoff)
        .forEachRemaining(person -> people.put(person.client().id().value(), person));
    return people;
  }

  private <T extends Record> Iterator<T> rows(Class<T> type, Function<T, ClientId> client) {
    List<T> rows = all(type);
    rows.sort(Comparator.comparing(client));
    return rows.iterator();
  }

  private <T extends Record> List<T> all(Class<T> type) {
    Codec<T> codec = codecs.of(type);
    Table table = codec.table();
    Path file = folder.resolve(table.name() + ".csv");
    List<T> rows = new ArrayList<>();
    if (Files.exists(file)) {
      new CheckedFile(contract, table, table.name() + ".csv", ReadingTerms.NONE)
          .read(file, new Decoder<>(codec, rows), finding -> {});
    }
    return rows;
  }

  private record Decoder<T extends Record>(Codec<T> codec, List<T> rows) implements RowTaker {
    @Override
    public void accepted(long line, Row row) {
      rows.add(codec.decode(row));
    }

    @Override
    public void rejected(Ids ids) {
      throw new AssertionError("a row of a committed folder breaks the contract");
    }
  }
}
