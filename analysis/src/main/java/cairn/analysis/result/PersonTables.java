package cairn.analysis.result;

import static cairn.analysis.result.Columns.clientId;
import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.day;
import static cairn.analysis.result.Columns.definition;
import static cairn.analysis.result.Columns.firstGroupType;
import static cairn.analysis.result.Columns.milestone;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.problem;
import static cairn.analysis.result.Columns.text;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Table;
import java.util.List;

/** Results with a row for a person: for researchers; reports never read them. */
public final class PersonTables {
  private PersonTables() {}

  /** One row is a person's calendar of one substance: a symbol for every week. */
  public static final Table TIMELINES =
      Table.result(
          "timelines",
          "a person's weeks of one substance, from the first session attended to the month's end",
          List.of("client_id", "course", "problem"),
          List.of(
              clientId(),
              course(),
              problem(),
              firstGroupType(),
              day("start_on", "first session attended: the first day of week 1"),
              text(
                  "word",
                  "one symbol a week: + use, - no use, * mixed, o due but missing, _ not due"),
              count("weeks_due", "weeks for which a report was due"),
              count("weeks_observed", "weeks of those with enough reports"),
              count("days_observed", "days covered by reports"),
              count("days_used", "days of use reported")));

  /** One row is a verdict. */
  public static final Table VERDICTS =
      Table.result(
          "verdicts",
          "what one definition says of one person, for one problem, at one milestone",
          List.of("client_id", "course", "problem", "definition", "milestone"),
          List.of(
              clientId(),
              course(),
              problem(),
              definition(),
              milestone(),
              day("window_from", "first day of the window judged"),
              day("window_until", "last day of the window judged"),
              firstGroupType(),
              text("group_id", "group of the first session attended"),
              optionalText("goal_type", "the person's own goal for the problem at that time"),
              text("status", "achieved, not_achieved or not_evaluable"),
              optionalText("category", "one of several named outcomes, where there are several"),
              number("value", "the number behind the verdict, in the definition's unit"),
              text("reason", "why"),
              text("missing_rule", "what the definition does about periods without a report"),
              count("observed", "periods of the window that were observed"),
              count("expected", "periods of the window that were due")));

  private static Column course() {
    return count(
        "course",
        "1 from the first session attended; a session after the plan's days without any starts the"
            + " next");
  }
}
