package cairn.reports.section.comparison;

import cairn.analysis.question.comparison.ComparisonRow;
import cairn.analysis.question.comparison.ComparisonRow.Estimator;
import cairn.analysis.question.comparison.missing.Conclusion;
import cairn.analysis.question.comparison.missing.MissingSensitivityRow;
import cairn.analysis.question.comparison.missing.MissingSensitivityRow.Assumption;
import cairn.analysis.question.comparison.missing.TippingRow;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.section.comparison.ComparisonSentences.Turn;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What would have to be true of the missing for a plain difference to say something else. */
final class WhatTheMissingTurn {
  private static final double ROUNDING = 1e-9;

  private WhatTheMissingTurn() {}

  /**
   * A sentence for each type that is compared.
   *
   * @param primary rows of the primary outcome in the first view
   * @param missing rows of what is supposed of the missing
   */
  static List<String> sentences(
      ReportMaterial m, RowsOf<ComparisonRow> primary, RowsOf<MissingSensitivityRow> missing) {
    List<String> sentences = new ArrayList<>();
    RowsOf<ComparisonRow> plain = primary.where(ComparisonRow::adjustment, Estimator.PLAIN);
    for (String type : m.groupTypes(plain.values(ComparisonRow::groupType))) {
      ComparisonRow r = plain.where(ComparisonRow::groupType, type).list().get(0);
      RowsOf<MissingSensitivityRow> known =
          missing
              .where(MissingSensitivityRow::groupType, type)
              .where(MissingSensitivityRow::policy, Assumption.OBSERVED);
      if (r.isCompared() && !known.isEmpty()) {
        MissingSensitivityRow.Verdicts counts = known.list().get(0).verdicts();
        sentences.add(
            ComparisonSentences.tipping(
                Words.small(m.groupType(type)),
                Words.small(m.groupType(r.reference())),
                counts.missing(),
                counts.referenceMissing(),
                true,
                turns(m, r, counts)));
      }
    }
    return sentences;
  }

  /**
   * The guesses that turn what the interval says, nearest to the shares of those seen first. Shares
   * of the missing become whole people away from what is concluded of those seen, so that the guess
   * that is told turns it too.
   */
  private static List<Turn> turns(
      ReportMaterial m, ComparisonRow plain, MissingSensitivityRow.Verdicts counts) {
    double share = Share.number(plain.estimated().share()).orElse(0);
    double reference = Share.number(plain.estimated().referenceShare()).orElse(0);
    long here = counts.missing();
    long there = counts.referenceMissing();
    boolean wasHigher = Share.number(plain.estimated().difference()).orElse(0) > 0;
    return m.rows(TippingRow.TABLE).where(TippingRow::groupType, plain.groupType()).stream()
        .filter(TippingRow::turned)
        .map(r -> turn(r, here, there, wasHigher))
        .sorted(
            Comparator.comparing(
                t ->
                    Math.abs(t.missing() - share * here)
                        + Math.abs(t.reference() - reference * there)))
        .toList();
  }

  /** A guess in whole people, rounded to the side on which it turns. */
  static Turn turn(TippingRow r, long here, long there, boolean wasHigher) {
    double missing = here * Share.number(r.missingShare()).orElse(0);
    double reference = there * Share.number(r.referenceMissingShare()).orElse(0);
    boolean up =
        r.conclusion() == Conclusion.HIGHER || (r.conclusion() == Conclusion.UNCLEAR && !wasHigher);
    return new Turn(
        (long) (up ? Math.ceil(missing - ROUNDING) : Math.floor(missing + ROUNDING)),
        (long) (up ? Math.floor(reference + ROUNDING) : Math.ceil(reference - ROUNDING)),
        Words.small(ComparisonWords.conclusion(r.conclusion())));
  }
}
