package cairn.reports.section.staying;

import cairn.analysis.question.attendance.AttendanceRow;
import cairn.analysis.question.staying.CompletionRow;
import cairn.analysis.question.staying.StayingRow;
import cairn.analysis.question.staying.StayingSummaryRow;
import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.figure.StayingFigure;
import cairn.reports.figure.StayingFigure.Layout;
import cairn.reports.section.KnownStays;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.SectionBuilder;
import cairn.reports.section.Sentences;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** 4: how long people keep coming. */
public final class Staying implements SectionBuilder {
  private static final String STOPPED =
      "Stopped: no session for as long as the group type's own gap (28 days where groups meet"
          + " weekly, unless the catalogue or the plan says otherwise); the stay then ended at the"
          + " last session.";

  private static final String LEFT =
      "No attendance is on file: a stay begins on the day a group was joined and ends on the day it"
          + " was left. Of an end without a day nobody knows how long the stay was: it counts among"
          + " the people and tells nothing of the weeks.";

  @Override
  public Section build(ReportMaterial m) {
    RowsOf<StayingRow> staying = m.rows(StayingRow.TABLE);
    List<Block> blocks = new ArrayList<>();
    WeeksStayed weeks = new WeeksStayed(m);
    blocks.add(introduction(m, weeks.comeAndGo()));
    if (!staying.isEmpty()) {
      StayingCurves curves = new StayingCurves(m, staying);
      addIfAny(!curves.isAnybodySeen(), blocks, () -> everybody(m, curves));
      blocks.add(figure(m, curves));
      int types = m.groupTypes(staying.values(StayingRow::groupType)).size();
      if (types > 1 && types <= StayingFigure.MOST_TOGETHER) {
        blocks.add(
            new Block.FigureBlock(
                "staying-one-at-a-time",
                "The same curves, one group type at a time.",
                curves.figure(Layout.ONE_AT_A_TIME_WITHOUT_TABLE),
                List.of(),
                null));
      }
    }
    addIfAny(m.rows(StayingSummaryRow.TABLE).isEmpty(), blocks, weeks::table);
    addIfAny(staying.isEmpty(), blocks, () -> StayingInNumbers.summary(m));
    blocks.addAll(StayingCompared.blocks(m));
    blocks.addAll(StayingGaps.blocks(m));
    addIfAny(m.rows(CompletionRow.TABLE).isEmpty(), blocks, () -> StayingInNumbers.completion(m));
    addIfAny(m.rows(AttendanceRow.TABLE).isEmpty(), blocks, () -> StayingInNumbers.attendance(m));
    blocks.addAll(HeadCounts.blocks(m));
    return new Section(
            "staying", "Staying", "How long do people keep coming?", message(m, weeks), blocks)
        .telling("staying-everybody");
  }

  private static Block introduction(ReportMaterial m, List<String> comeAndGo) {
    return new Block.Paragraph(
        "A group with a planned end is left when it ends: that is counted apart and not as"
            + " stopping."
            + (comeAndGo.isEmpty()
                ? ""
                : " People come and go in "
                    + Words.list(comeAndGo.stream().map(t -> Words.small(m.groupType(t))).toList())
                    + ": nobody stops there, so only the mean of their weeks in contact is"
                    + " given, and a short one is no loss."));
  }

  private interface Maker {
    Block make();
  }

  private static void addIfAny(boolean isEmpty, List<Block> blocks, Maker maker) {
    if (!isEmpty) {
      blocks.add(maker.make());
    }
  }

  private static Block everybody(ReportMaterial m, StayingCurves curves) {
    return new Block.FigureBlock(
        "staying-everybody",
        "Share of people who had not stopped, by weeks since their first session, all kinds of group"
            + " ("
            + m.level().percent()
            + " confidence band).",
        curves.everybody(),
        List.of(
            Note.linked(
                "Everybody counts once, by the first stay in the kind of group they came to first."
                    + " Finishing a planned course is not stopping.",
                "method-staying",
                "How this is worked out"),
            Note.linked(
                "Each kind of group has its own curve.", "staying-curves", "Curves by kind")),
        curves.numbersOfEverybody());
  }

  private static Block figure(ReportMaterial m, StayingCurves curves) {
    return new Block.FigureBlock(
        "staying-curves",
        "Share of people who had not stopped, by weeks since "
            + (m.isAttended() ? "their first session in" : "joining")
            + " a type of group (Kaplan–Meier estimate, "
            + m.level().percent()
            + " confidence bands).",
        curves.figure(Layout.TOGETHER),
        List.of(
            Note.of(m.isAttended() ? STOPPED : LEFT),
            Note.of(
                "Finishing a planned course, moving to another group or to more intensive care,"
                    + " death and the end of follow-up are not stopping: such people count as far"
                    + " as they were seen."),
            Note.of(curves.sums()),
            Note.of(
                "The curve is of staying if only stopping ended stays. Behind the figure the per"
                    + " cents stopped and ended as planned are of everybody: with the curve's they"
                    + " do not add up to 100."),
            Note.linked(
                "Somebody who attends several types of group stands in each.",
                "method-staying",
                "How this is worked out")),
        curves.numbers());
  }

  private static String message(ReportMaterial m, WeeksStayed weeks) {
    RowsOf<StayingSummaryRow> medians =
        m.rows(StayingSummaryRow.TABLE).where(StayingSummaryRow::measure, Measured.MEDIAN_WEEKS);
    List<Sentences.Median> found = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    int few = weeks.tooFewInContact();
    for (String type : m.groupTypes(medians.values(StayingSummaryRow::groupType))) {
      if (KnownStays.areFew(m, type)) {
        unknown.add(Words.small(m.groupType(type)));
        continue;
      }
      StayingSummaryRow row = medians.where(StayingSummaryRow::groupType, type).list().get(0);
      if (row.n() >= Sentences.FEWEST) {
        found.add(new Sentences.Median(Words.small(m.groupType(type)), Share.number(row.value())));
      } else if (row.n() > 0) {
        few++;
      }
    }
    String kinds = Sentences.staying(found, weeks.inContact(), unknown, few);
    String all = KnownStays.week(m).map(week -> everybody(m, week)).orElse("");
    return all.isEmpty() || medians.values(StayingSummaryRow::groupType).size() > 2
        ? (all + " " + kinds).strip()
        : all;
  }

  /** The share of all who had not stopped, as the front has it, with what it lies between. */
  private static String everybody(ReportMaterial m, int week) {
    StayingSummaryRow row = KnownStays.at(m, Counts.ALL, week).orElseThrow();
    double share = Share.number(row.value()).orElseThrow();
    OptionalDouble lower = Share.number(row.limits().lower());
    OptionalDouble upper = Share.number(row.limits().upper());
    String stopped = " had stopped by week " + week + ".";
    if (share == 0 || share == 1) {
      String people = row.n() == 1 ? "the one person" : "the " + Words.people(row.n());
      return share == 1 ? "Nobody of " + people + stopped : Words.capital(people) + stopped;
    }
    return Display.share(share)
        + " of people ("
        + Display.count(row.n())
        + " so far"
        + (lower.isEmpty() || upper.isEmpty()
            ? ""
            : "; probably between "
                + Display.share(lower.getAsDouble())
                + " and "
                + Display.share(upper.getAsDouble()))
        + ")"
        + " had not stopped by week "
        + week
        + ".";
  }

  @Override
  public List<Definition> methods(ReportMaterial m) {
    return StayingMethods.all();
  }
}
