package cairn.analysis.result;

import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.lower;
import static cairn.analysis.result.Columns.method;
import static cairn.analysis.result.Columns.milestone;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.text;
import static cairn.analysis.result.Columns.upper;

import cairn.ingest.contract.Table;
import java.util.List;

/** Outcomes of group types side by side. */
public final class OutcomeTables {
  private OutcomeTables() {}

  /** Group types side by side. */
  public static final Table DIFFERENCES =
      Table.result(
          "differences",
          "each group type against the reference type",
          List.of("group_type", "reference", "outcome", "milestone", "adjustment"),
          List.of(
              text("group_type", "key of the group type"),
              text("reference", "key of the type it is compared with"),
              text("outcome", "id of the outcome definition"),
              milestone(),
              text("adjustment", "plain, or the name of the adjustment"),
              count("n", "people with a verdict"),
              count("achieved", "of those, achieved"),
              count("reference_n", "people with a verdict in the reference type"),
              count("reference_achieved", "of those, achieved"),
              number("difference", "difference of the shares, from -1 to 1"),
              lower(),
              upper(),
              method(),
              count("clusters", "groups on both sides"),
              number("icc", "intraclass correlation of people in one group"),
              number("design_effect", "how much wider sharing a group makes the interval, squared"),
              text("standing", "compared, descriptive_only or not_estimable"),
              optionalText("note", "why, where it is not compared")));
}
