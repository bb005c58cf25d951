package cairn.ingest.record;

import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Away;
import cairn.ingest.model.AwayReason;
import cairn.ingest.model.ClientId;
import org.jspecify.annotations.Nullable;

/** Rows of {@code away}. */
final class AwayCodec extends Codec<Away> {
  private final int clientId;
  private final int fromOn;
  private final int untilOn;
  private final int reason;
  private final Cells.Closed<AwayReason> allAwayReason = new Cells.Closed<>(AwayReason.class);

  AwayCodec(Table table) {
    super(table);
    clientId = at("client_id");
    fromOn = at("from_on");
    untilOn = at("until_on");
    reason = at("reason");
  }

  @Override
  public Away decode(Row row) {
    return new Away(
        new ClientId(Cells.text(row, clientId)),
        Cells.day(row, fromOn),
        row.date(untilOn),
        allAwayReason.required(row, reason));
  }

  @Override
  void fill(@Nullable Object[] cells, Away value) {
    cells[clientId] = value.client().value();
    cells[fromOn] = value.fromOn();
    cells[untilOn] = value.untilOn();
    cells[reason] = value.reason().key();
  }
}
