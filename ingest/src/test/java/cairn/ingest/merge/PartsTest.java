package cairn.ingest.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.Emitter;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.Gathered;
import cairn.ingest.engine.Input;
import cairn.ingest.engine.OrderedBytesReader;
import cairn.ingest.engine.PartFunction;
import cairn.ingest.engine.PartSum;
import cairn.ingest.engine.PartTask;
import cairn.ingest.engine.Parting;
import cairn.ingest.engine.Records;
import cairn.ingest.job.Folder;
import cairn.ingest.job.IngestJob;
import cairn.ingest.job.IngestReport;
import cairn.ingest.job.Stand;
import cairn.ingest.store.StoreLock;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In however many parts the people come: the same stands, and the same is said. */
class PartsTest {
  private static final List<String> TABLES =
      List.of("clients", "memberships", "attendance", "goals", "goal_reviews", "use_reports");

  @TempDir private Path root;

  /** An engine of so many parts, however few the records are. */
  private record PartsEngine(int parts) implements Engine {
    @Override
    public String description() {
      return parts + " parts";
    }

    @Override
    public <S extends Serializable, R extends Serializable> Gathered<S, R> gather(
        List<? extends Input<S>> inputs, PartFunction<R> function) {
      List<List<byte[]>> records = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        records.add(new ArrayList<>());
      }
      List<S> read = new ArrayList<>();
      List<R> done = new ArrayList<>();
      Emitter emitter =
          (hash, bytes, length) -> {
            OrderedBytesReader reader = new OrderedBytesReader();
            reader.reset(bytes, 0);
            assertEquals(Parting.hash(reader.getText()), hash, "a record goes to its person");
            records.get(Parting.part(hash, parts)).add(Arrays.copyOf(bytes, length));
          };
      try {
        for (Input<S> input : inputs) {
          assertTrue(input.size() > 0, "what is read has a size");
          read.add(input.read(emitter));
        }
        for (int part = 0; part < parts; part++) {
          records.get(part).sort(Arrays::compareUnsigned);
          done.add(function.apply(part, parts, new Sorted(records.get(part))));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Gathered<>(read, done, records.stream().mapToLong(List::size).sum());
    }

    @Override
    public <R extends Serializable> Optional<R> walk(int parts, PartTask<R> task, PartSum<R> sum) {
      throw new AssertionError("ingest only gathers");
    }

    @Override
    public void close() {}
  }

  private static final class Sorted implements Records {
    private final List<byte[]> records;
    private int next;

    Sorted(List<byte[]> records) {
      this.records = records;
    }

    @Override
    public boolean next() {
      return next++ < records.size();
    }

    @Override
    public byte[] bytes() {
      return records.get(next - 1);
    }

    @Override
    public int offset() {
      return 0;
    }

    @Override
    public int length() {
      return bytes().length;
    }
  }

  private static Folder first() {
    Folder folder = Folder.program();
    for (int i = 3; i < 9; i++) {
      folder
          .with("clients", "c0" + i + ",2026-01-01,30")
          .with("memberships", "c0" + i + ",g01,2026-01-02,,")
          .with("attendance", "m01,c0" + i + ",attended", "m02,c0" + i + ",absent")
          .with("use_reports", "c0" + i + ",alcohol,2026-01-01,2026-01-07,self_report," + i % 7)
          .with(
              "goals",
              "a0" + i + ",c0" + i + ",2026-01-05,substance,abstinence,alcohol,short,client,")
          .with("goal_reviews", "a0" + i + ",2026-01-12,met,1");
    }
    return folder;
  }

  private static Folder second() {
    return new Folder()
        .with("goals", "a03,c04,2026-02-05,substance,abstinence,alcohol,short,client,")
        .with("withdrawn/clients", "c05")
        .with("withdrawn/use_reports", "c06,alcohol,2026-01-01,2026-01-07,self_report")
        .with("use_reports", "c07,alcohol,2026-01-07,2026-01-08,self_report,1");
  }

  @Test
  void theNumberOfPartsChangesNothing() {
    List<List<String>> said = new ArrayList<>();
    for (int parts : new int[] {1, 2, 7}) {
      Path folder = root.resolve("parts" + parts);
      Stand stand = new Stand(folder);
      List<String> all = new ArrayList<>();
      for (Path in :
          List.of(first().write(folder.resolve("1")), second().write(folder.resolve("2")))) {
        try (StoreLock lock = stand.store().lock();
            Engine engine = new PartsEngine(parts)) {
          List<String> stages = new ArrayList<>();
          IngestReport report =
              new IngestJob(lock, engine, (stage, rows, seconds) -> stages.add(stage + " " + rows))
                  .run(IngestRequest.of(in));
          all.addAll(report.lines());
          all.addAll(stages);
        }
      }
      for (String table : TABLES) {
        all.addAll(stand.rows(table).stream().sorted().toList());
      }
      said.add(all);
    }
    assertTrue(said.get(0).contains("c04,a03,2026-01-12,met,1"), "a goal that moved");
    assertTrue(said.get(0).contains("groups and sessions 0"));
    assertTrue(said.get(0).contains("people 46"), said.get(0).toString());
    assertEquals(said.get(0), said.get(1));
    assertEquals(said.get(0), said.get(2));
  }
}
