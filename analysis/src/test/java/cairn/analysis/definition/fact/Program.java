package cairn.analysis.definition.fact;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.HistoryAssembler;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.history.PartRows;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.check.CheckedFile;
import cairn.ingest.check.RowTaker;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Client;
import cairn.ingest.model.ClientId;
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
    meetings = Meetings.of(all(codecs.groups()), all(codecs.sessions()));
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
            rows(codecs.clients(), Client::id),
            rows(codecs.memberships(), r -> r.client()),
            rows(codecs.attendance(), r -> r.client()),
            rows(codecs.goals(), r -> r.client()),
            all(codecs.goalReviews()).iterator(),
            rows(codecs.useReports(), r -> r.client()),
            rows(codecs.stages(), r -> r.client()),
            rows(codecs.safetyReports(), r -> r.client()),
            rows(codecs.measures(), r -> r.client()),
            rows(codecs.circumstances(), r -> r.client()),
            rows(codecs.care(), r -> r.client()),
            rows(codecs.away(), r -> r.client()));
    Map<String, ClientHistory> people = new LinkedHashMap<>();
    new HistoryAssembler(rows, meetings, cutoff)
        .forEachRemaining(person -> people.put(person.client().id().value(), person));
    return people;
  }

  private <T> Iterator<T> rows(Codec<T> codec, Function<T, ClientId> client) {
    List<T> rows = all(codec);
    rows.sort(Comparator.comparing(client));
    return rows.iterator();
  }

  private <T> List<T> all(Codec<T> codec) {
    Table table = codec.table();
    Path file = folder.resolve(table.name() + ".csv");
    List<T> rows = new ArrayList<>();
    if (Files.exists(file)) {
      new CheckedFile(contract, table, table.name() + ".csv", null, null)
          .read(file, new Decoder<>(codec, rows), finding -> {});
    }
    return rows;
  }

  private record Decoder<T>(Codec<T> codec, List<T> rows) implements RowTaker {
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
