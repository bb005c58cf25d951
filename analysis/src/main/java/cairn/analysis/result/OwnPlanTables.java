package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.groupType;
import static cairn.analysis.result.Columns.lower;
import static cairn.analysis.result.Columns.method;
import static cairn.analysis.result.Columns.milestone;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.share;
import static cairn.analysis.result.Columns.text;
import static cairn.analysis.result.Columns.upper;

import cairn.ingest.contract.Table;
import java.util.List;

/** What came of people's own plans, and how much of any change error alone would show. */
public final class OwnPlanTables {
  private OwnPlanTables() {}

  /** What measurement error alone would show of any positive change. */
  public static final Table BY_CHANCE =
      Table.result(
          "changes_by_chance",
          "people whom measurement error alone would give a part of any positive change, or of any"
              + " setback; only of parts whose error is known",
          List.of("group_type", "milestone", "direction", "part"),
          List.of(
              groupType(),
              milestone(),
              text("direction", "positive or setback"),
              text("part", "which part; 'any' for at least one of those whose error is known"),
              count("of", "people for whom such a part could be judged"),
              count("judged", "verdicts on them, several for a person with several scales"),
              number("expected", "people whom error alone would give at least one"),
              number("expected_share", "expected of those people, from 0 to 1"),
              count("n", "people who had at least one"),
              share(),
              lower(),
              upper(),
              method()));
}
