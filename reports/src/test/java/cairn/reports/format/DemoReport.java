package cairn.reports.format;

import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Block.FigureBlock;
import cairn.reports.document.Block.KeyValue;
import cairn.reports.document.Card;
import cairn.reports.document.Header;
import cairn.reports.document.Note;
import cairn.reports.document.Report;
import cairn.reports.document.Section;
import cairn.reports.figure.Figure;
import cairn.reports.figure.MadeUp;
import cairn.reports.figure.StayingFigure.Layout;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reports of made-up numbers that hold every kind of block and figure. */
final class DemoReport {
  private DemoReport() {}

  /** A report as an evaluator gets it. */
  static Report typical() {
    return new Report(
        header("Riverside harm-reduction groups (made-up data)"),
        List.of(
            glance(), staying(), outcomes(), stages(), differences(), quality(), definitions()));
  }

  /** A report of one figure of each kind for this many group types. */
  static Report extreme(int types) {
    List<Block> blocks = new ArrayList<>();
    List<Figure> figures = MadeUp.all(types);
    for (int f = 0; f < figures.size(); f++) {
      blocks.add(
          new FigureBlock("kind-" + f, "A made-up figure.", figures.get(f), List.of(), null));
    }
    return new Report(
        header("A program with " + types + " group types"),
        List.of(new Section("all", "All figures", "What is drawn?", "", blocks)));
  }

  static PublishedTable checks() {
    return checks("quality_checks", "Data quality checks");
  }

  private static PublishedTable checks(String name, String title) {
    return PublishedTable.of(
        name,
        title,
        List.of(
            TableColumn.text("check_label", "Check"),
            TableColumn.share("this_month", "This month"),
            TableColumn.count("part", "Records", "people"),
            TableColumn.points("change", "Change in points"),
            TableColumn.decimal("weeks", "Median weeks", "weeks", 1),
            TableColumn.date("since", "Since"),
            TableColumn.text("result", "Result")),
        List.of(
            checkRow("Review recorded within 4 weeks of due date", 0.8798, 666, 0.03, 3.25, "Met"),
            checkRow("Own goal recorded at first session", 0.9406, 712, -0.004, 0.5, "Just below"),
            List.of(
                Value.text("Use days recorded at both points <b>&\"'"),
                Value.hidden(),
                Value.hidden(),
                Value.notAvailable("first month of this check"),
                Value.notAvailable("the median is not reached"),
                Value.day(LocalDate.of(2026, 6, 1)),
                Value.text("=HYPERLINK(\"x\")"))));
  }

  private static List<Value> checkRow(
      String label, double share, long n, double change, double weeks, String result) {
    return List.of(
        Value.text(label),
        Value.number(share),
        Value.count(n),
        Value.number(change),
        Value.number(weeks),
        Value.day(LocalDate.of(2026, 1, 1)),
        Value.text(result));
  }

  private static Header header(String program) {
    return new Header(
        "Evaluator report",
        program,
        "Group outcomes, June 2026",
        "How people in each type of group are doing, against the goals they chose for themselves.",
        new Header.Run(
            "1 to 30 June 2026, with follow-up to 30 June 2026",
            LocalDate.of(2026, 7, 2),
            "2026-06-a41f9c",
            Header.Status.PROVISIONAL),
        List.of("Internal, not to be passed on: this report shows exact numbers."));
  }

  private static Section glance() {
    return new Section(
        "glance",
        "At a glance",
        "What changed this month?",
        "757 people came to at least one session; 7 in 10 of those with a review moved towards the"
            + " goal they set for themselves.",
        List.of(
            new Block.Cards(
                List.of(
                    Card.changed(
                        "People who came to at least one session",
                        "757",
                        Card.Direction.UP,
                        "41 more than last month",
                        "no target set"),
                    Card.changed(
                        "Still attending at week 8",
                        "61%",
                        Card.Direction.UP,
                        "2 points (target 60%)",
                        "95% CI 57% to 65%"),
                    Card.changed(
                        "Change towards own goal",
                        "71%",
                        Card.Direction.DOWN,
                        "1 point (target 65%)",
                        "475 of 666 people with a review"),
                    Card.of("Review on time", "88%", "666 of 757 people"))),
            new Block.Paragraph(
                "A change smaller than its confidence interval may be chance. Numbers for last"
                    + " month were recalculated with this month’s rules.")));
  }

  private static Section staying() {
    return new Section(
        "staying",
        "Staying with the group",
        "How long do people keep coming?",
        "Ongoing support keeps people longest.",
        List.of(
            new FigureBlock(
                "staying-curves",
                "Share of people still attending, by weeks since first session (Kaplan–Meier"
                    + " estimate, 95% confidence bands).",
                MadeUp.staying(4, Layout.TOGETHER),
                List.of(
                    Note.of(
                        "Small upright marks: follow-up of one or more people ended at that"
                            + " point."),
                    Note.linked(
                        "“Stopped attending” means no session for 28 days.",
                        "definition-stopped",
                        "How it is worked out"),
                    Note.of("The table under the curves adds up to n in every column.")),
                checks()),
            new FigureBlock(
                "staying-panels",
                "The same curves, one group type at a time.",
                MadeUp.staying(4, Layout.ONE_AT_A_TIME_WITHOUT_TABLE),
                List.of(),
                null)));
  }

  private static Section outcomes() {
    return new Section(
        "outcomes",
        "Outcomes",
        "Where did people get to, compared with their own goal?",
        "In every group type more people moved towards their goal than away from it.",
        List.of(
            new Block.Paragraph(
                "Abstinence, moderation, reduced use and safer use are shown side by side. None of"
                    + " them is ranked above another: people choose their own goal."),
            new FigureBlock(
                "outcome-bars",
                "Outcome at latest review, by group type (per cent of people with a review).",
                MadeUp.outcomes(4),
                List.of(Note.of("Shares too narrow for a number are in the table.")),
                checks("outcome_numbers", "Outcome at latest review"))));
  }

  private static Section stages() {
    return new Section(
        "stages",
        "Stages of change",
        "How do people move between stages of change?",
        "Most people stay or move one stage on between reviews.",
        List.of(
            new FigureBlock(
                "stage-matrix",
                "Stage of change at one review and at the next (per cent of row, number of people"
                    + " below).",
                MadeUp.stages(),
                List.of(Note.of("[c]: hidden to protect privacy.")),
                checks("stage_numbers", "Stage transitions"))));
  }

  private static Section differences() {
    return new Section(
        "differences",
        "Differences",
        "Are group types different once chance is allowed for?",
        "Drop-in may not differ from ongoing support.",
        List.of(
            new FigureBlock(
                "difference-plain",
                "Difference from ongoing support in the share moving towards their own goal.",
                MadeUp.differences(4, false),
                List.of(Note.of("95% confidence intervals by Newcombe’s method.")),
                null),
            new FigureBlock(
                "difference-adjusted",
                "The same, with the adjusted difference.",
                MadeUp.differences(4, true),
                List.of(),
                null)));
  }

  private static Section quality() {
    return new Section(
        "quality",
        "Data quality",
        "Can these numbers be relied on?",
        "Two of five checks are below target.",
        List.of(
            new Block.TableBlock(
                "checks",
                checks("checks_again", "Data quality checks"),
                List.of(Note.of("Each check’s rule is in the definitions."))),
            new Block.Message("Nothing was lost between reading and reporting."),
            new Block.KeyValues(
                List.of(
                    KeyValue.of("Rows read", "12,345"),
                    KeyValue.of("Rows accepted", "12,300"),
                    KeyValue.of("Checksum", "a41f9c0b".repeat(8))))));
  }

  private static Section definitions() {
    return new Section(
        "definitions",
        "Definitions and methods",
        "What do the words mean?",
        "",
        List.of(
            new Block.Definitions(
                List.of(
                    new Definition(
                        "definition-stopped",
                        "Stopped attending",
                        List.of("No session for 28 days, counted from the last session attended."),
                        "Made-up source, 2001"),
                    new Definition(
                        "definition-outcome", "Towards own goal", List.of("As agreed."), ""))),
            new Block.Notes(List.of(Note.linked("See also", "quality", "data quality"))),
            new Block.Code(
                "The query behind the table",
                "SELECT group_type, count(*) AS people\nFROM outcomes\nWHERE verdict <> '';")));
  }
}
