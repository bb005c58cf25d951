package cairn.reports.section.front;

import cairn.analysis.question.month.MonthRow;
import cairn.reports.document.Front;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.Display;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The front of the evaluator's report: one page that is read first, every sentence by rule. */
public final class FrontPage {
  private FrontPage() {}

  /** The front of a month. */
  public static Front of(ReportMaterial m) {
    return new Front(
        Words.month(m.now().month()) + " on one page",
        List.of(
            m.run().status().label() + ": records up to " + Display.day(m.run().dataAsOf()),
            "Internal, not to be passed on: exact small numbers",
            "Results " + m.run().runId()),
        Lead.of(m),
        List.of(
            CameFinding.of(m),
            ChangeFinding.of(m),
            StayFinding.of(m),
            KnownFinding.of(m),
            KindsFinding.of(m)),
        WorthAsking.of(m),
        cannotTell(m),
        reading(m));
  }

  private static List<String> cannotTell(ReportMaterial m) {
    List<String> limits = new ArrayList<>();
    limits.add(
        "Whether groups, or one kind, brought a change about: people chose their group, and"
            + " nobody without one stands beside them.");
    UseSeen.ofAll(m)
        .filter(use -> use.unknown() > 0)
        .ifPresent(
            use ->
                limits.add(
                    "How the "
                        + Words.counted(use.unknown(), "unknown problem", "unknown problems")
                        + " went: people not seen may fare otherwise."));
    if (m.rows(MonthRow.TABLE).values(MonthRow::month).size() > 1) {
      limits.add("What was known then: earlier months come from today's records.");
    }
    return limits;
  }

  private static List<String> reading(ReportMaterial m) {
    return List.of(
        "Probably between: by chance alone, about "
            + m.level().hundredths()
            + " of 100 such ranges hold the true share. A problem is one person's use of one substance; somebody with two counts"
            + " twice in 2, 4 and 5, whose ranges run narrow.");
  }
}
