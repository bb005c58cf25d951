package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Care;
import cairn.ingest.model.CareKind;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Code;
import cairn.ingest.model.Unit;
import org.jspecify.annotations.Nullable;

/** Rows of {@code care}. */
final class CareCodec extends Codec<Care> {
  private final int clientId;
  private final int kind;
  private final Catalogue<CareKind> allCare;
  private final int fromOn;
  private final int untilOn;
  private final int dose;
  private final int doseUnit;
  private final Catalogue<Unit> allUnits;
  private final int endReason;
  private final Catalogue<Code> allCareEndReasons;

  CareCodec(Table table, Catalogues catalogues) {
    super(table);
    clientId = at("client_id");
    kind = at("kind");
    allCare = catalogues.care();
    fromOn = at("from_on");
    untilOn = at("until_on");
    dose = at("dose");
    doseUnit = at("dose_unit");
    allUnits = catalogues.units();
    endReason = at("end_reason");
    allCareEndReasons = catalogues.codes("care_end_reasons");
  }

  @Override
  public Care decode(Row row) {
    return new Care(
        new ClientId(Cells.text(row, clientId)),
        Cells.required(allCare, row, kind),
        Cells.day(row, fromOn),
        row.date(untilOn),
        row.number(dose),
        Cells.entry(allUnits, row, doseUnit),
        Cells.entry(allCareEndReasons, row, endReason));
  }

  @Override
  void fill(@Nullable Object[] cells, Care value) {
    cells[clientId] = value.client().value();
    cells[kind] = value.kind().key();
    cells[fromOn] = value.fromOn();
    cells[untilOn] = value.untilOn();
    cells[dose] = value.dose();
    cells[doseUnit] = Cells.key(value.doseUnit());
    cells[endReason] = Cells.key(value.endReason());
  }
}
