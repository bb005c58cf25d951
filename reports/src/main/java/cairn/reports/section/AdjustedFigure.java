package cairn.reports.section;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.figure.DifferencesFigure;
import cairn.reports.figure.DifferencesFigure.Estimate;
import cairn.reports.table.ColumnType;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The primary outcome of every group type against the reference: plain, and below it the adjusted
 * difference that the plan shows first. What only describes, or is refused, is read and not drawn.
 */
final class AdjustedFigure {
  private final Material m;
  private final Rows plain;
  private final Rows adjusted;
  private final Rows all;

  /**
   * The figure of these rows.
   *
   * @param primary rows of {@code comparisons} of the primary outcome in the first view
   */
  AdjustedFigure(Material m, Rows primary) {
    this.m = m;
    this.all = primary;
    this.plain = primary.where("adjustment", "plain");
    this.adjusted = new Rows(primary.stream().filter(r -> r.isTrue("primary_adjustment")).toList());
  }

  String message() {
    List<ComparisonSentences.Compared> types = new ArrayList<>();
    for (String type : m.groupTypes(plain)) {
      ResultRow r = one(plain, type);
      ResultRow a = one(adjusted, type);
      types.add(
          new ComparisonSentences.Compared(
              Words.small(m.groupType(type)),
              r.text("standing"),
              a.text("standing"),
              a.number("lower"),
              a.number("upper")));
    }
    return ComparisonSentences.headline(reference(), types);
  }

  private String reference() {
    return Words.small(m.groupType(plain.list().get(0).text("reference")));
  }

  private static ResultRow one(Rows rows, String type) {
    return rows.where("group_type", type).list().get(0);
  }

  Block block(PublishedTable numbers) {
    List<DifferencesFigure.Row> rows = new ArrayList<>();
    for (String type : m.groupTypes(plain)) {
      rows.add(row(m.groupType(type), one(plain, type), one(adjusted, type)));
    }
    ResultRow any = all.list().get(0);
    String outcome = Glossary.label(m, any.text("outcome"));
    return new Block.FigureBlock(
        "differences-figure",
        "Difference from "
            + reference()
            + " in the share with the primary outcome at "
            + Words.milestone(any.text("milestone"))
            + ": "
            + Words.small(outcome)
            + " (percentage points, "
            + m.level().ci()
            + "). Plain, then adjusted: "
            + Words.small(ComparisonWords.adjustment(adjusted.list().get(0).text("adjustment")))
            + ".",
        new DifferencesFigure(
            "Differences between group types",
            reference(),
            "Difference in percentage points",
            ColumnType.POINTS,
            0,
            m.level(),
            rows),
        notes(any.text("outcome"), outcome),
        numbers);
  }

  private static DifferencesFigure.Row row(String label, ResultRow plain, ResultRow adjusted) {
    Value people = Value.count(plain.count("n"));
    Value reference = Value.count(plain.count("reference_n"));
    Optional<Estimate> drawn = drawn(plain);
    Optional<Estimate> other = drawn(adjusted);
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
                    "not adjusted: "
                        + Words.small(ComparisonWords.standing(adjusted.text("standing"))),
                    people,
                    reference));
  }

  /** What stands in place of a difference that is not drawn. */
  private static String absent(ResultRow plain, ResultRow adjusted) {
    String words = Words.small(ComparisonWords.standing(plain.text("standing")));
    String refused =
        adjusted.number("difference").isPresent() || plain.is("standing", "not_estimable")
            ? ""
            : "; adjusted: " + Words.small(ComparisonWords.standing(adjusted.text("standing")));
    String more = numbers(adjusted);
    String numbers = numbers(plain) + (more.isEmpty() ? "" : ", adjusted " + more);
    return (numbers + " " + words + refused).strip();
  }

  private static String numbers(ResultRow r) {
    return ComparisonWords.points(r.number("difference"), r.number("lower"), r.number("upper"));
  }

  private static Optional<Estimate> drawn(ResultRow r) {
    if (!r.is("standing", "compared")
        || r.number("difference").isEmpty()
        || r.number("lower").isEmpty()
        || r.number("upper").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Estimate(
            r.number("difference").getAsDouble(),
            ComparisonWords.within(r.number("lower").getAsDouble()),
            ComparisonWords.within(r.number("upper").getAsDouble())));
  }

  private List<Note> notes(String definition, String outcome) {
    List<Note> notes = new ArrayList<>();
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
    notes.add(
        Glossary.has(m, definition)
            ? Note.linked("Outcome: " + outcome + ".", Glossary.target(definition), "Definition")
            : Note.of("Outcome: " + outcome + "."));
    return notes;
  }
}
