package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Behavior;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Period;
import cairn.ingest.model.SafetyReport;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of {@code safety_reports}. */
final class SafetyReportCodec extends Codec<SafetyReport> {
  private final int clientId;
  private final int behavior;
  private final Catalogue<Behavior> allBehaviors;
  private final int fromOn;
  private final int untilOn;
  private final int occasions;
  private final int ofOccasions;

  SafetyReportCodec(Table table, Catalogues catalogues) {
    super(table);
    clientId = at("client_id");
    behavior = at("behavior");
    allBehaviors = catalogues.behaviors();
    fromOn = at("from_on");
    untilOn = at("until_on");
    occasions = at("occasions");
    ofOccasions = at("of_occasions");
  }

  @Override
  public SafetyReport decode(Row row) {
    return new SafetyReport(
        new ClientId(Cells.text(row, clientId)),
        Cells.required(allBehaviors, row, behavior),
        Period.inclusive(Cells.day(row, fromOn), Cells.day(row, untilOn)),
        Objects.requireNonNull(Cells.whole(row, occasions)),
        Cells.whole(row, ofOccasions));
  }

  @Override
  void fill(@Nullable Object[] cells, SafetyReport value) {
    cells[clientId] = value.client().value();
    cells[behavior] = value.behavior().key();
    cells[fromOn] = value.period().from();
    cells[untilOn] = value.period().until().minusDays(1);
    cells[occasions] = (long) value.occasions();
    cells[ofOccasions] = Cells.cell(value.ofOccasions());
  }
}
