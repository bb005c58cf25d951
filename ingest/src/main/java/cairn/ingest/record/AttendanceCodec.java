package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.AttendanceStatus;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.Feeling;
import cairn.ingest.model.SessionId;
import org.jspecify.annotations.Nullable;

/** Rows of {@code attendance}. */
final class AttendanceCodec extends Codec<Attendance> {
  private final int sessionId;
  private final int clientId;
  private final int status;
  private final Cells.Closed<AttendanceStatus> allAttendanceStatus =
      new Cells.Closed<>(AttendanceStatus.class);
  private final int arrivedAfterUse;
  private final int feeling1;
  private final Catalogue<Feeling> allFeelings;
  private final int feeling2;

  AttendanceCodec(Table table, Catalogues catalogues) {
    super(table);
    sessionId = at("session_id");
    clientId = at("client_id");
    status = at("status");
    arrivedAfterUse = at("arrived_after_use");
    feeling1 = at("feeling_1");
    allFeelings = catalogues.feelings();
    feeling2 = at("feeling_2");
  }

  @Override
  public Attendance decode(Row row) {
    return new Attendance(
        new SessionId(Cells.text(row, sessionId)),
        new ClientId(Cells.text(row, clientId)),
        allAttendanceStatus.required(row, status),
        row.bool(arrivedAfterUse),
        Cells.entry(allFeelings, row, feeling1),
        Cells.entry(allFeelings, row, feeling2));
  }

  @Override
  void fill(@Nullable Object[] cells, Attendance value) {
    cells[sessionId] = value.session().value();
    cells[clientId] = value.client().value();
    cells[status] = value.status().key();
    cells[arrivedAfterUse] = value.arrivedAfterUse();
    cells[feeling1] = Cells.key(value.feeling1(), Feeling::key);
    cells[feeling2] = Cells.key(value.feeling2(), Feeling::key);
  }
}
