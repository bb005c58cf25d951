package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Instrument;
import cairn.ingest.model.Measure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of {@code measures}. */
final class MeasureCodec extends Codec<Measure> {
  private final int clientId;
  private final int instrument;
  private final Catalogue<Instrument> allInstruments;
  private final int subscale;
  private final int measuredOn;
  private final int score;

  MeasureCodec(Table table, Catalogues catalogues) {
    super(table);
    clientId = at("client_id");
    instrument = at("instrument");
    allInstruments = catalogues.instruments();
    subscale = at("subscale");
    measuredOn = at("measured_on");
    score = at("score");
  }

  @Override
  public Measure decode(Row row) {
    return new Measure(
        new ClientId(Cells.text(row, clientId)),
        Cells.required(allInstruments, row, instrument),
        Cells.text(row, subscale),
        Cells.day(row, measuredOn),
        Objects.requireNonNull(row.number(score)));
  }

  @Override
  void fill(@Nullable Object[] cells, Measure value) {
    cells[clientId] = value.client().value();
    cells[instrument] = value.instrument().key();
    cells[subscale] = value.subscale();
    cells[measuredOn] = value.measuredOn();
    cells[score] = value.score();
  }
}
