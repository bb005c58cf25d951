package cairn.reports.section;

import static cairn.reports.section.MadeUpMonth.openShare;
import static cairn.reports.section.MadeUpRow.like;
import static cairn.reports.section.MadeUpRow.madeUp;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.question.outcome.DefinitionRow.Wording;
import cairn.analysis.question.sensitivity.BandRow;
import cairn.analysis.question.sensitivity.BandRow.BandShare;
import cairn.analysis.question.sensitivity.BandRow.Gap;
import cairn.analysis.question.sensitivity.SensitivityDefinitionRow;
import cairn.analysis.question.sensitivity.SensitivityRow;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import cairn.ingest.model.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much the outcomes of a made-up month depend on their definition, and on who is asked. */
public final class MadeUpSensitivity {
  private final MadeUpMonth made;

  MadeUpSensitivity(MadeUpMonth made) {
    this.made = made;
  }

  /**
   * Each defined outcome under four rules, and one more definition that the report does not use.
   */
  void sensitivity() {
    List<String> definitions = new ArrayList<>(MadeUpOutcomes.DEFINED.keySet());
    definitions.add("ABS-1-7");
    for (String definition : definitions) {
      double lift = 0.2 + 0.1 * definitions.indexOf(definition);
      Map<MissingRule, Double> rules = new LinkedHashMap<>();
      rules.put(MissingRule.OBSERVED, lift);
      rules.put(MissingRule.MISSING_IS_USE, lift * 0.6);
      rules.put(MissingRule.MISSING_IS_NO_USE, Math.min(1, lift + 0.2));
      rules.put(MissingRule.MULTIPLE_IMPUTATION, lift * 1.02);
      rules.forEach(
          (rule, share) ->
              made.each((type, part) -> underRule(definition, rule, share, type, part)));
      definition(definition);
    }
  }

  private void definition(String definition) {
    made.add(
        SensitivityDefinitionRow.TABLE,
        madeUp(SensitivityDefinitionRow.class)
            .with(SensitivityDefinitionRow::definition, definition)
            .with(SensitivityDefinitionRow::version, "1")
            .with(SensitivityDefinitionRow::group, groupOf(definition))
            .with(
                SensitivityDefinitionRow::wording,
                madeUp(Wording.class)
                    .with(
                        Wording::label,
                        MadeUpOutcomes.DEFINED.getOrDefault(
                            definition, "Three weeks without use, joined"))
                    .with(
                        Wording::sentence,
                        "The longest run of days without use is at least three weeks.")
                    .with(Wording::missingRule, MissingRule.OBSERVED)
                    .with(Wording::provenance, Provenance.PUBLISHED)
                    .with(Wording::citation, "Kosten and colleagues 1993"))
            .with(
                SensitivityDefinitionRow::asks,
                definition.startsWith("ABS") ? "No use of late" : null)
            .with(SensitivityDefinitionRow::yesOrNo, true)
            .with(SensitivityDefinitionRow::answered, true));
  }

  private void underRule(
      String definition, MissingRule rule, double share, String type, MadeUpMonth.Part part) {
    boolean own = rule == MissingRule.OBSERVED;
    long evaluable = part.at(own ? 0.65 : 0.9);
    long achieved = Math.min(evaluable, (long) (evaluable * share));
    made.add(
        SensitivityRow.TABLE,
        madeUp(SensitivityRow.class)
            .with(SensitivityRow::groupType, type)
            .with(SensitivityRow::definitionGroup, groupOf(definition))
            .with(SensitivityRow::definition, definition)
            .with(SensitivityRow::milestone, "week_13")
            .with(SensitivityRow::missingRule, rule)
            .with(SensitivityRow::ownRule, own)
            .with(SensitivityRow::people, SensitivityRow.People::due, part.at(0.9))
            .with(SensitivityRow::people, SensitivityRow.People::evaluable, evaluable)
            .with(SensitivityRow::people, SensitivityRow.People::achieved, achieved)
            .with(SensitivityRow::share, like(openShare(achieved, evaluable)))
            .with(SensitivityRow::provenance, Provenance.PUBLISHED));
  }

  private static DefinitionGroup groupOf(String definition) {
    return definition.startsWith("ABS") ? DefinitionGroup.ABSTINENCE : DefinitionGroup.REDUCTION;
  }

  void bands() {
    band("gender", "woman", 0.4, 0.6, Standing.COMPARED, -0.2);
    band("gender", "man", 0.5, 0.8, Standing.COMPARED, 0.2);
    band("gender", "nonbinary", 0.01, 0.5, Standing.TOO_FEW, 0);
    band("gender", "unknown", 0.05, 0.5, Standing.NOT_ESTIMABLE, 0);
    band("age", "under_25", 0.3, 0.7, Standing.DESCRIPTIVE_ONLY, -0.05);
    band("age", "25_to_34", 0.6, 0.7, Standing.DESCRIPTIVE_ONLY, 0.05);
  }

  private void band(
      String variable, String band, double part, double share, Standing standing, double gap) {
    long n = (long) (made.total() * part);
    long achieved = (long) (n * share);
    boolean tested = standing == Standing.COMPARED;
    made.add(
        BandRow.TABLE,
        madeUp(BandRow.class)
            .with(BandRow::variable, variable)
            .with(BandRow::band, band)
            .with(BandRow::definition, "GOAL-5")
            .with(BandRow::milestone, "week_13")
            .with(BandRow::people, BandRow.People::due, n)
            .with(BandRow::people, BandRow.People::evaluable, n)
            .with(BandRow::people, BandRow.People::achieved, achieved)
            .with(BandRow::share, n > 0 ? bandShare(achieved, n) : madeUp(BandShare.class))
            .with(BandRow::gap, gap == 0 ? madeUp(Gap.class) : gap(gap))
            .with(BandRow::test, BandRow.Test::p, tested ? 0.001 : null)
            .with(BandRow::test, BandRow.Test::pAdjusted, tested ? 0.002 : null)
            .with(BandRow::standing, standing)
            .with(BandRow::note, tested ? "" : "few people"));
  }

  private static MadeUpRow<BandShare> bandShare(long achieved, long n) {
    double share = (double) achieved / n;
    return madeUp(BandShare.class)
        .with(BandShare::share, share)
        .with(BandShare::shareLeast, share)
        .with(BandShare::shareMost, share)
        .with(BandShare::shareLower, 0.1)
        .with(BandShare::shareUpper, 0.9);
  }

  /** A gap between a band and everybody else, with an interval of four points on either side. */
  public static MadeUpRow<Gap> gap(double difference) {
    return madeUp(Gap.class)
        .with(Gap::difference, difference)
        .with(Gap::limits, Limits::lower, difference - 0.04)
        .with(Gap::limits, Limits::upper, difference + 0.04);
  }
}
