package cairn.ingest.merge;

import cairn.ingest.contract.Contract;
import cairn.ingest.delivery.Delivery;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.engine.OrderedBytesReader;
import cairn.ingest.engine.PartFunction;
import cairn.ingest.engine.Records;
import cairn.ingest.past.SeenCells;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.part.PartWriter;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Merges the people of one part and writes what stands; without a folder it only counts. */
final class PartMerge implements PartFunction<Ledger> {
  private static final long serialVersionUID = 1L;

  private final Contract contract;
  private final SharedRecords shared;
  private final ArrayList<String> files;
  private final MonthRows months;
  private final EarlierRows earlier;
  private final @Nullable PartFolder out;

  PartMerge(
      Contract contract,
      SharedRecords shared,
      Delivery delivery,
      EarlierRows earlier,
      @Nullable PartFolder out) {
    this.contract = contract;
    this.earlier = earlier;
    this.shared = shared;
    this.files = new ArrayList<>(delivery.fileNames());
    this.months = new MonthRows(delivery.month(), shared);
    this.out = out;
  }

  @Override
  public Ledger apply(int part, int parts, Records records) {
    List<FactLayout> layouts = FactLayout.all(contract);
    Ledger ledger = new Ledger(files);
    PersonMerge merge = new PersonMerge(layouts, shared, earlier);
    try (Writers writers = new Writers(layouts, out, part)) {
      PersonMerge.Output output =
          (layout, client, merged) -> {
            months.count(layout, merged.standing(), ledger);
            writers.take(layout, client, merged);
          };
      PersonMerge.PersonFacts facts = new PersonMerge.PersonFacts(layouts.size());
      List<SeenCells> seen = layouts.stream().map(FactLayout::seenCells).toList();
      OrderedBytesReader in = new OrderedBytesReader();
      boolean any = false;
      while (records.next()) {
        in.reset(records.bytes(), records.offset());
        String client = in.getText();
        if (!any || !client.equals(facts.client())) {
          if (any) {
            merge.merge(facts, ledger, output);
          }
          facts.start(client);
          any = true;
        }
        FactLayout layout = layouts.get(in.getByte());
        FactKind kind = FactKind.of(in.getByte());
        Fact fact = layout.read(in, records.bytes(), facts.client(), kind);
        facts.table(layout.number()).add(kind, fact);
        if (kind == FactKind.ROW) {
          seen.get(layout.number()).add(fact.row(), fact.isNew());
        }
      }
      if (any) {
        merge.merge(facts, ledger, output);
      }
      layouts.forEach(layout -> ledger.seen(layout.name(), seen.get(layout.number())));
    }
    return ledger;
  }

  /** The part files of one part, all open while its people come by. */
  private static final class Writers implements PersonMerge.Output, Closeable {
    private final Map<Integer, PartWriter> tables = new TreeMap<>();
    private final @Nullable PartWriter takenBack;

    Writers(List<FactLayout> layouts, @Nullable PartFolder out, int part) {
      if (out != null) {
        for (FactLayout layout : layouts) {
          if (layout.table().isAboutPeople()) {
            tables.put(layout.number(), out.writer(layout.table().stored(), part));
          }
        }
      }
      takenBack = out == null ? null : out.writer(TakenBack.OF_PEOPLE, part);
    }

    @Override
    public void take(FactLayout layout, String client, TableMerge.Merged merged) {
      PartWriter writer = tables.get(layout.number());
      if (writer == null || takenBack == null) {
        return;
      }
      for (Fact fact : merged.standing()) {
        writer.write(fact.row());
      }
      for (Fact fact : merged.withdrawn()) {
        takenBack.write(TakenBack.row(client, layout, FactKind.WITHDRAWN, fact));
      }
      for (Fact fact : merged.replaced()) {
        takenBack.write(TakenBack.row(client, layout, FactKind.REPLACED, fact));
      }
    }

    @Override
    public void close() {
      for (PartWriter writer : tables.values()) {
        writer.close();
      }
      if (takenBack != null) {
        takenBack.close();
      }
    }
  }
}
