package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Code;
import cairn.ingest.model.GroupId;
import cairn.ingest.model.Session;
import cairn.ingest.model.SessionId;
import cairn.ingest.model.SessionStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of {@code sessions}. */
final class SessionCodec extends Codec<Session> {
  private final int sessionId;
  private final int groupId;
  private final int heldOn;
  private final int number;
  private final int topic;
  private final Catalogue<Code> allTopics;
  private final int status;
  private final Cells.Closed<SessionStatus> allSessionStatus =
      new Cells.Closed<>(SessionStatus.class);

  SessionCodec(Table table, Catalogues catalogues) {
    super(table);
    sessionId = at("session_id");
    groupId = at("group_id");
    heldOn = at("held_on");
    number = at("number");
    topic = at("topic");
    allTopics = catalogues.codes("topics");
    status = at("status");
  }

  @Override
  public Session decode(Row row) {
    return new Session(
        new SessionId(Cells.text(row, sessionId)),
        new GroupId(Cells.text(row, groupId)),
        Cells.day(row, heldOn),
        Cells.whole(row, number),
        Cells.entry(allTopics, row, topic),
        Objects.requireNonNullElse(allSessionStatus.optional(row, status), SessionStatus.HELD));
  }

  @Override
  void fill(@Nullable Object[] cells, Session value) {
    cells[sessionId] = value.id().value();
    cells[groupId] = value.group().value();
    cells[heldOn] = value.heldOn();
    cells[number] = Cells.cell(value.number());
    cells[topic] = Cells.key(value.topic());
    cells[status] = value.status().key();
  }
}
