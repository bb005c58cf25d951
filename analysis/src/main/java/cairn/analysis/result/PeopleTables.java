package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.groupType;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.text;

import cairn.ingest.contract.Table;
import java.util.List;

/** Who is in the records, who they are, and what they chose. */
public final class PeopleTables {
  private PeopleTables() {}

  /** Goals. */
  public static final Table GOALS =
      Table.result(
          "goals_by_type",
          "what people chose for themselves, and what came of it",
          List.of("group_type", "goal_type"),
          List.of(
              groupType(),
              text("goal_type", "kind of goal; 'all' for any"),
              count("people", "people who set one"),
              count("set", "goals set"),
              count("reviewed", "goals reviewed at least once"),
              count("met", "of those, met at the last review"),
              count("partly", "partly met"),
              count("not_met", "not met yet"),
              count("changed", "changed for another goal"),
              count("reviews", "reviews"),
              number("mean_attainment", "mean goal attainment T of the people with a score")));
}
