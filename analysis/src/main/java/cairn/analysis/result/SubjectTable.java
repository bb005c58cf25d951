package cairn.analysis.result;

import static cairn.analysis.result.Columns.clientId;
import static cairn.analysis.result.Columns.count;
import static cairn.analysis.result.Columns.day;
import static cairn.analysis.result.Columns.firstGroupType;
import static cairn.analysis.result.Columns.number;
import static cairn.analysis.result.Columns.optionalCount;
import static cairn.analysis.result.Columns.optionalText;
import static cairn.analysis.result.Columns.optionalYesNo;
import static cairn.analysis.result.Columns.text;

import cairn.ingest.contract.Table;
import java.util.List;

/** Who is compared: what is known of each person at each start, before anything was tried. */
public final class SubjectTable {
  private SubjectTable() {}

  /** One row is a person at one start; what nobody recorded is empty. */
  public static final Table SUBJECTS =
      Table.result(
          "subjects",
          "a person at the first session attended: what comparisons are adjusted for",
          List.of("client_id", "course"),
          List.of(
              clientId(),
              count(
                  "course",
                  "1 from the first session attended; a session after the plan's days without any"
                      + " starts the next"),
              day("start_on", "first session attended"),
              firstGroupType(),
              text("group_id", "group of the first session attended"),
              number(
                  "baseline_days",
                  "days of use in 28 before the start (or, marked, after it) of the problem in"
                      + " column problem, or where none is marked as the most problematic, the most"
                      + " over all substances"),
              optionalYesNo(
                  "baseline_after_start",
                  "whether those are the first 28 days after the start, because the days before"
                      + " were not observed"),
              optionalText(
                  "goal_type",
                  "the person's own goal for that problem up to the seventh day from the start"),
              optionalText(
                  "stage_at_entry",
                  "stage of that problem, last assessed from 180 days before the start to its"
                      + " seventh day"),
              optionalText("stage_instrument", "how that stage was assessed"),
              optionalText(
                  "problem",
                  "the most problematic substance named at intake, else the one used on most days,"
                      + " else that of the first goal"),
              optionalYesNo("mandated", "whether somebody obliged the person to come"),
              optionalText(
                  "housing",
                  "housing, last recorded from 180 days before the start to its seventh day"),
              optionalYesNo("co_occurring", "whether another mental health problem is known"),
              optionalCount("age", "age at intake, in years; 90 is 90 or older"),
              optionalYesNo("earlier_treatment", "whether the person was in treatment before"),
              optionalText(
                  "attended_types",
                  "types with as many sessions attended as the plan asks before the primary"
                      + " milestone, by key, a blank between; empty where that is not due"),
              optionalYesNo("due", "whether the primary milestone is due by the month's end")));

  /** One row is a person and problem at one start: the verdicts at the primary milestone. */
  public static final Table JUDGED =
      Table.result(
          "judged",
          "every verdict on a person and problem at the primary milestone, a symbol each",
          List.of("client_id", "course", "problem"),
          List.of(
              clientId(),
              count("course", "1 from the first session attended; see subjects"),
              text("problem", "key of the problem; 'all' where the row is not about one problem"),
              text(
                  "word",
                  "one symbol for each row of the table definitions, in its order: 1 achieved, 0"
                      + " not achieved, o missing for want of records, _ does not apply")));
}
