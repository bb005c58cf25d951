package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.EndReason;
import cairn.ingest.model.GroupId;
import cairn.ingest.model.Membership;
import org.jspecify.annotations.Nullable;

/** Rows of {@code memberships}. */
final class MembershipCodec extends Codec<Membership> {
  private final int clientId;
  private final int groupId;
  private final int joinedOn;
  private final int leftOn;
  private final int endReason;
  private final Catalogue<EndReason> allEndReasons;

  MembershipCodec(Table table, Catalogues catalogues) {
    super(table);
    clientId = at("client_id");
    groupId = at("group_id");
    joinedOn = at("joined_on");
    leftOn = at("left_on");
    endReason = at("end_reason");
    allEndReasons = catalogues.endReasons();
  }

  @Override
  public Membership decode(Row row) {
    return new Membership(
        new ClientId(Cells.text(row, clientId)),
        new GroupId(Cells.text(row, groupId)),
        Cells.day(row, joinedOn),
        row.date(leftOn),
        Cells.entry(allEndReasons, row, endReason));
  }

  @Override
  void fill(@Nullable Object[] cells, Membership value) {
    cells[clientId] = value.client().value();
    cells[groupId] = value.group().value();
    cells[joinedOn] = value.joinedOn();
    cells[leftOn] = value.leftOn();
    cells[endReason] = Cells.key(value.endReason(), EndReason::key);
  }
}
