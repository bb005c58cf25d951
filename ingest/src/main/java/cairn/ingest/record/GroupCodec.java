package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Group;
import cairn.ingest.model.GroupId;
import cairn.ingest.model.GroupType;
import org.jspecify.annotations.Nullable;

/** Rows of {@code groups}. */
final class GroupCodec extends Codec<Group> {
  private final int groupId;
  private final int programId;
  private final int siteId;
  private final int groupType;
  private final Catalogue<GroupType> allGroupTypes;
  private final int startedOn;
  private final int endedOn;
  private final int plannedSessions;

  GroupCodec(Table table, Catalogues catalogues) {
    super(table);
    groupId = at("group_id");
    programId = at("program_id");
    siteId = at("site_id");
    groupType = at("group_type");
    allGroupTypes = catalogues.groupTypes();
    startedOn = at("started_on");
    endedOn = at("ended_on");
    plannedSessions = at("planned_sessions");
  }

  @Override
  public Group decode(Row row) {
    return new Group(
        new GroupId(Cells.text(row, groupId)),
        Cells.text(row, programId),
        Cells.text(row, siteId),
        Cells.required(allGroupTypes, row, groupType),
        Cells.day(row, startedOn),
        row.date(endedOn),
        Cells.whole(row, plannedSessions));
  }

  @Override
  void fill(@Nullable Object[] cells, Group value) {
    cells[groupId] = value.id().value();
    cells[programId] = value.program();
    cells[siteId] = value.site();
    cells[groupType] = value.type().key();
    cells[startedOn] = value.startedOn();
    cells[endedOn] = value.endedOn();
    cells[plannedSessions] = Cells.cell(value.plannedSessions());
  }
}
