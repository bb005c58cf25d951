package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.groupType;
import static cairn.analysis.result.Columns.lower;
import static cairn.analysis.result.Columns.method;
import static cairn.analysis.result.Columns.milestone;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalCount;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.text;
import static cairn.analysis.result.Columns.upper;

import cairn.ingest.contract.Table;
import java.util.List;

/** Days of use before and after, with the part that regression to the mean explains. */
public final class BeforeAfterTable {
  private BeforeAfterTable() {}

  /** One row is a group type, a problem and a milestone. */
  public static final Table BEFORE_AFTER =
      Table.result(
          "before_after",
          "days of use in 28 at the start and at a milestone, of people known at both",
          List.of("group_type", "problem", "milestone"),
          List.of(
              groupType(),
              text("problem", "key of the substance"),
              milestone(),
              count("pairs", "people known at both"),
              count("clusters", "groups they first came to"),
              number("mean_before", "mean days of use in 28 at the start"),
              number("mean_after", "mean days of use in 28 before the milestone"),
              number("change", "the second less the first"),
              lower(),
              upper(),
              method(),
              number("population_mean", "mean at the start over all group types"),
              optionalCount("population_pairs", "people behind that mean"),
              number("reliability", "correlation of two measurements when nothing changes"),
              optionalText(
                  "reliability_from",
                  "plan, or records: the correlation of the two measurements over all group types"),
              number("expected_change", "change expected from regression to the mean alone"),
              number("remaining", "the change less that"),
              number("remaining_lower", "lower end of its interval at the plan's level"),
              number("remaining_upper", "upper end of its interval at the plan's level"),
              optionalText("note", "why nothing is expected, where it is not estimable")));
}
