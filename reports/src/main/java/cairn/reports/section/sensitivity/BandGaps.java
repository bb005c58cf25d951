package cairn.reports.section.sensitivity;

import cairn.analysis.question.sensitivity.BandRow;
import cairn.analysis.start.OpenAs;
import cairn.analysis.table.Standing;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.figure.DrawnDifference;
import cairn.reports.figure.OwnDifferencesFigure;
import cairn.reports.section.Glossary;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Value;
import cairn.reports.words.OpenWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far the bands that can be compared are from everybody else, drawn. */
final class BandGaps {
  static final String ID = "bands-figure";

  private BandGaps() {}

  /** The figure of an outcome; empty where no band can be compared. */
  static Optional<Block> block(ReportMaterial m, String definition, RowsOf<BandRow> rows) {
    RowsOf<BandRow> compared = rows.where(BandRow::standing, Standing.COMPARED);
    List<OwnDifferencesFigure.Row> drawn =
        OutcomesByBand.bands(compared).stream().flatMap(ends -> drawn(m, ends).stream()).toList();
    return drawn.isEmpty() ? Optional.empty() : Optional.of(figure(m, definition, compared, drawn));
  }

  private static Optional<OwnDifferencesFigure.Row> drawn(ReportMaterial m, List<BandRow> ends) {
    BandRow band = ends.get(0);
    return DrawnDifference.across(ends.stream().map(BandGaps::gap).toList())
        .map(
            gap ->
                new OwnDifferencesFigure.Row(
                    Words.capital(OutcomesByBand.name(m, band)),
                    gap,
                    "",
                    Value.count(band.people().evaluable())));
  }

  private static Optional<DrawnDifference> gap(BandRow r) {
    OptionalDouble gap = Share.number(r.gap().difference());
    OptionalDouble lower = Share.number(r.gap().limits().lower());
    OptionalDouble upper = Share.number(r.gap().limits().upper());
    if (gap.isEmpty() || lower.isEmpty() || upper.isEmpty()) {
      return Optional.empty();
    }
    double value = gap.getAsDouble();
    return Optional.of(
        DrawnDifference.of(
            value, Math.min(value, lower.getAsDouble()), Math.max(value, upper.getAsDouble())));
  }

  private static Block figure(
      ReportMaterial m,
      String definition,
      RowsOf<BandRow> compared,
      List<OwnDifferencesFigure.Row> drawn) {
    List<Note> notes = new ArrayList<>();
    if (compared.stream().anyMatch(r -> r.open() != OpenAs.NOBODY_OPEN)) {
      notes.add(Note.of(OpenWords.RANGE));
    }
    notes.add(
        Note.linked(
            "A line that crosses the centre includes no difference. Bands with too few people or"
                + " groups are not drawn.",
            OutcomesByBand.id(definition),
            "Every band"));
    String outcome = Glossary.label(m, definition);
    if (Glossary.has(m, definition)) {
      notes.add(
          Note.linked("Outcome: " + outcome + ".", Glossary.target(definition), "Definition"));
    }
    return new Block.FigureBlock(
        ID,
        outcome
            + ": difference of each band of people from everybody else (percentage points, "
            + m.level().ci()
            + ").",
        new OwnDifferencesFigure(
            "Gaps between bands of people",
            "Difference in percentage points",
            "lower than everybody else",
            "higher",
            m.level(),
            drawn),
        notes,
        null);
  }
}
