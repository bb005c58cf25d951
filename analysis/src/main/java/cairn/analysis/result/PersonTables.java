package cairn.analysis.result;

import static cairn.analysis.result.Columns.clientId;
import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.day;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.text;
import static cairn.analysis.result.Columns.yesNo;

import cairn.ingest.contract.Table;
import java.util.List;

/** Results with a row for a person: for researchers; reports never read them. */
public final class PersonTables {
  private PersonTables() {}

  /** One row is a stay in a kind of group without a gap that counts as stopping. */
  public static final Table EPISODES =
      Table.result(
          "episodes",
          "a person's stay in one type of group, closed by a gap or an end",
          List.of("client_id", "group_type", "number"),
          List.of(
              clientId(),
              text("group_type", "key of the group type"),
              count("number", "1 for the first stay in that type of group"),
              text("group_id", "group of the stay's first session"),
              day("started_on", "first session attended"),
              day("last_on", "last session attended"),
              count("sessions_attended", "sessions attended in the stay"),
              text("end_kind", "planned, left, competing or censored"),
              optionalText("end_reason", "reason given, where one was"),
              count("days", "days from the first session to the end or to the end of follow-up"),
              yesNo(
                  "re_engaged",
                  "whether another stay began within the plan's days of the last session")));
}
