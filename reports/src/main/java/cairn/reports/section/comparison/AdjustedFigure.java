package cairn.reports.section.comparison;

import cairn.analysis.question.comparison.ComparisonRow;
import cairn.analysis.question.comparison.ComparisonRow.Estimator;
import cairn.analysis.start.OpenAs;
import cairn.analysis.table.Standing;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.figure.DifferencesFigure;
import cairn.reports.figure.DrawnDifference;
import cairn.reports.section.Glossary;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.CellType;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import cairn.reports.words.OpenWords;
import cairn.reports.words.StandingWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The primary outcome of every group type against the reference: plain, and below it the adjusted
 * difference that the plan shows first. What only describes, or is refused, is read and not drawn.
 */
final class AdjustedFigure {
  private final ReportMaterial m;
  private final RowsOf<ComparisonRow> plain;
  private final RowsOf<ComparisonRow> adjusted;
  private final RowsOf<ComparisonRow> all;

  /**
   * The figure of these rows.
   *
   * @param primary rows of {@code comparisons} of the primary outcome in the first view
   */
  AdjustedFigure(ReportMaterial m, RowsOf<ComparisonRow> primary) {
    this.m = m;
    this.all = primary;
    this.plain = primary.where(ComparisonRow::adjustment, Estimator.PLAIN);
    this.adjusted = primary.where(r -> r.primary().primaryAdjustment());
  }

  String message() {
    List<ComparisonSentences.Compared> types = new ArrayList<>();
    for (String type : m.groupTypes(plain.values(ComparisonRow::groupType))) {
      RowsOf<ComparisonRow> ends = adjusted.where(ComparisonRow::groupType, type);
      ComparisonRow low = ends.except(ComparisonRow::open, OpenAs.HIGHEST).list().get(0);
      ComparisonRow high = ends.except(ComparisonRow::open, OpenAs.LOWEST).list().get(0);
      boolean both = high.standing() == Standing.COMPARED;
      types.add(
          new ComparisonSentences.Compared(
              Words.small(m.groupType(type)),
              plain.where(ComparisonRow::groupType, type).list().get(0).standing(),
              both ? low.standing() : high.standing(),
              ends.list().stream().allMatch(r -> m.isDifferent(r.tested().pHolm())),
              Share.number(low.estimated().lower()),
              Share.number(high.estimated().upper())));
    }
    return ComparisonSentences.headline(reference(), types);
  }

  private String reference() {
    return Words.small(m.groupType(plain.list().get(0).reference()));
  }

  Block block(PublishedTable numbers) {
    List<DifferencesFigure.Row> rows = new ArrayList<>();
    for (String type : m.groupTypes(plain.values(ComparisonRow::groupType))) {
      rows.add(
          row(
              m.groupType(type),
              plain.where(ComparisonRow::groupType, type).list(),
              adjusted.where(ComparisonRow::groupType, type).list()));
    }
    ComparisonRow any = all.list().get(0);
    String outcome = Glossary.label(m, any.outcome());
    return Differences.drawn(
        "Difference from "
            + reference()
            + " in the share with the primary outcome at "
            + Words.milestone(any.milestone())
            + ": "
            + Words.small(outcome)
            + " (percentage points, "
            + m.level().ci()
            + "). Plain, then adjusted: "
            + Words.small(ComparisonWords.adjustment(adjusted.list().get(0).adjustment()))
            + ".",
        new DifferencesFigure(
            "Differences between group types",
            reference(),
            "Difference in percentage points",
            CellType.POINTS,
            0,
            m.level(),
            rows),
        notes(any.outcome(), outcome),
        numbers);
  }

  private static DifferencesFigure.Row row(
      String label, List<ComparisonRow> plain, List<ComparisonRow> adjusted) {
    Value people = Value.count(plain.get(0).verdicts().n());
    Value reference = Value.count(plain.get(0).verdicts().referenceN());
    Optional<DrawnDifference> drawn = drawn(plain);
    Optional<DrawnDifference> other = drawn(adjusted);
    if (drawn.isEmpty()) {
      return DifferencesFigure.Row.absent(label, absent(plain, adjusted), people, reference);
    }
    return other
        .map(a -> DifferencesFigure.Row.adjusted(label, drawn.get(), a, people, reference))
        .orElseGet(
            () ->
                DifferencesFigure.Row.unadjusted(
                    label,
                    drawn.get(),
                    "not adjusted: " + Words.small(StandingWords.of(standing(adjusted))),
                    people,
                    reference));
  }

  /** What stands in place of a difference that is not drawn. */
  private static String absent(List<ComparisonRow> plain, List<ComparisonRow> adjusted) {
    String words = Words.small(StandingWords.of(standing(plain)));
    String more = ComparisonWords.points(estimated(adjusted));
    String refused =
        !more.isEmpty() || standing(plain) == Standing.NOT_ESTIMABLE
            ? ""
            : "; adjusted: " + Words.small(StandingWords.of(standing(adjusted)));
    String numbers =
        ComparisonWords.points(estimated(plain)) + (more.isEmpty() ? "" : ", adjusted " + more);
    return (numbers + " " + words + refused).strip();
  }

  /** Of both ends, that of the one that is not compared. */
  private static Standing standing(List<ComparisonRow> ends) {
    return ends.stream()
        .map(ComparisonRow::standing)
        .filter(each -> each != Standing.COMPARED)
        .findFirst()
        .orElse(Standing.COMPARED);
  }

  private static List<ComparisonRow.Estimated> estimated(List<ComparisonRow> ends) {
    return ends.stream().map(ComparisonRow::estimated).toList();
  }

  private static Optional<DrawnDifference> drawn(List<ComparisonRow> ends) {
    return DrawnDifference.across(ends.stream().map(AdjustedFigure::drawn).toList());
  }

  private static Optional<DrawnDifference> drawn(ComparisonRow r) {
    Double value = r.estimated().difference();
    Double lower = r.estimated().lower();
    Double upper = r.estimated().upper();
    return r.isCompared() && value != null && lower != null && upper != null
        ? Optional.of(
            DrawnDifference.of(value, ComparisonWords.within(lower), ComparisonWords.within(upper)))
        : Optional.empty();
  }

  private List<Note> notes(String definition, String outcome) {
    List<Note> notes = new ArrayList<>();
    if (all.stream().anyMatch(r -> r.open() != OpenAs.NOBODY_OPEN)) {
      notes.add(Note.of(OpenWords.RANGE));
    }
    notes.add(
        Note.linked(
            "An interval that crosses or touches the centre line includes no difference: chance,"
                + " or who is in them, may explain what is seen.",
            "method-comparison",
            "Method"));
    notes.add(
        Note.of(
            "Describes only: too few groups for a comparison; the numbers stand in parentheses and"
                + " are not drawn. Too few people alike: nothing is adjusted."));
    notes.add(Note.of(OpenWords.PROBLEMS));
    notes.add(
        Glossary.has(m, definition)
            ? Note.linked("Outcome: " + outcome + ".", Glossary.target(definition), "Definition")
            : Note.of("Outcome: " + outcome + "."));
    return notes;
  }
}
