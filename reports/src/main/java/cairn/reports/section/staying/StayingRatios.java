package cairn.reports.section.staying;

import cairn.analysis.question.staying.StayingComparisonRow;
import cairn.analysis.question.staying.StayingComparisonRow.Adjusted;
import cairn.analysis.question.staying.StayingComparisonRow.Hazard;
import cairn.reports.document.Block;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.NumberWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The rates of stopping in group types over that of the type they are set against. */
final class StayingRatios {
  private StayingRatios() {}

  static Block table(ReportMaterial m, List<StayingComparisonRow> compared) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("group_type", "Group type"),
            TableColumn.text("reference", "Against"),
            TableColumn.count("stopped", "Stopped", "people"),
            TableColumn.count("of", "Of", "people"),
            TableColumn.text("ratio", "Rate of stopping, plain"),
            TableColumn.text("adjusted", "Rate of stopping, adjusted"),
            TableColumn.text("proportional", "In proportion throughout, p"),
            TableColumn.text("standing", "Standing"));
    List<List<Value>> rows = new ArrayList<>();
    for (StayingComparisonRow r : compared) {
      rows.add(
          List.of(
              Value.text(m.groupType(r.groupType())),
              Value.text(m.groupType(r.reference())),
              Value.count(Objects.requireNonNullElse(r.side().stopped(), 0L)),
              Value.count(r.side().n()),
              Value.text(ratio(r.hazard())),
              Value.text(adjusted(r.adjusted())),
              Value.text(NumberWords.p(proportional(r.hazard()))),
              Value.text(standing(r))));
    }
    return new Block.TableBlock(
        "staying-ratios",
        PublishedTable.of("staying_ratios", "Rates of stopping, side by side", columns, rows),
        StayingNotes.of(m, compared));
  }

  private static String ratio(@Nullable Hazard hazard) {
    return hazard == null
        ? NumberWords.NONE
        : StayingCompared.numbers(
            hazard.hazardRatio(), hazard.hazardLower(), hazard.hazardUpper(), 2);
  }

  private static OptionalDouble proportional(@Nullable Hazard hazard) {
    return hazard == null ? OptionalDouble.empty() : Share.number(hazard.proportionalP());
  }

  private static String adjusted(@Nullable Adjusted adjusted) {
    if (adjusted == null) {
      return NumberWords.NONE;
    }
    String ratio =
        StayingCompared.numbers(
            adjusted.hazardOrNone().adjustedHazardRatio(),
            adjusted.hazardOrNone().adjustedHazardLower(),
            adjusted.hazardOrNone().adjustedHazardUpper(),
            2);
    Long people = adjusted.adjustedN();
    return people == null
        ? ratio
        : ratio
            + ", "
            + Objects.requireNonNullElse(adjusted.adjustedStopped(), 0L)
            + " of "
            + Words.people(people)
            + " stopped";
  }

  private static String standing(StayingComparisonRow r) {
    return switch (r.standing()) {
      case COMPARED -> "Compared";
      case DESCRIPTIVE_ONLY -> "Describes only";
      case ESTIMATED, TOO_FEW, NO_OVERLAP, NOT_ESTIMABLE -> "Not estimable";
    };
  }
}
