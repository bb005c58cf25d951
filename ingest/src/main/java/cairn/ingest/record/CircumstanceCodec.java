package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Code;
import org.jspecify.annotations.Nullable;

/** Rows of {@code circumstances}. */
final class CircumstanceCodec extends Codec<Circumstance> {
  private final int clientId;
  private final int recordedOn;
  private final int housing;
  private final Catalogue<Code> allHousing;
  private final int employment;
  private final Catalogue<Code> allEmployment;
  private final int legal;
  private final Catalogue<Code> allLegalStatuses;

  CircumstanceCodec(Table table, Catalogues catalogues) {
    super(table);
    clientId = at("client_id");
    recordedOn = at("recorded_on");
    housing = at("housing");
    allHousing = catalogues.codes("housing");
    employment = at("employment");
    allEmployment = catalogues.codes("employment");
    legal = at("legal");
    allLegalStatuses = catalogues.codes("legal_statuses");
  }

  @Override
  public Circumstance decode(Row row) {
    return new Circumstance(
        new ClientId(Cells.text(row, clientId)),
        Cells.day(row, recordedOn),
        Cells.entry(allHousing, row, housing),
        Cells.entry(allEmployment, row, employment),
        Cells.entry(allLegalStatuses, row, legal));
  }

  @Override
  void fill(@Nullable Object[] cells, Circumstance value) {
    cells[clientId] = value.client().value();
    cells[recordedOn] = value.recordedOn();
    cells[housing] = Cells.key(value.housing());
    cells[employment] = Cells.key(value.employment());
    cells[legal] = Cells.key(value.legal());
  }
}
