package cairn.ingest.model;

/** What names a row of a table, as delivered. */
public sealed interface RowId permits ClientId, GoalId, GroupId, SessionId {
  /** The id's text. */
  String value();
}
