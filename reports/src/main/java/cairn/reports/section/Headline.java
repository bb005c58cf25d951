package cairn.reports.section;

import cairn.reports.document.Header;
import cairn.reports.words.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What stands above the evaluator's report. */
public final class Headline {
  private Headline() {}

  /** The header of the month's report. */
  public static Header of(ReportMaterial material) {
    YearMonth month = material.now().month();
    RunFacts run = material.run();
    List<String> notices = new ArrayList<>();
    notices.add("Internal, not to be passed on: this report shows exact numbers of people.");
    notices.add(says(run.status()));
    notices.addAll(run.notices());
    String last = Words.month(month);
    return new Header(
        "Evaluator report",
        run.program(),
        "Group outcomes, " + last,
        "How people in each kind of group are doing, held against the goals they chose for"
            + " themselves.",
        new Header.Run(
            "1 to " + month.lengthOfMonth() + " " + last + ", with all that came before",
            run.dataAsOf(),
            run.runId(),
            run.status()),
        notices);
  }

  private static String says(Header.Status status) {
    return switch (status) {
      case PROVISIONAL ->
          "Provisional: records that arrive later may change these numbers, and every month is"
              + " worked out afresh from all records.";
      case FINAL ->
          "Final: made from records that hold a later month. If the month is reported again with"
              + " other numbers, that report says revised.";
      case REVISED ->
          "Revised: these numbers take the place of those of an earlier final report of this"
              + " month; cairn diff says which changed and why.";
    };
  }
}
