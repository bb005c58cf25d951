package cairn.reports.section;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.judging.View;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.question.outcome.CategoryRow;
import cairn.analysis.question.outcome.DefinitionRow;
import cairn.analysis.question.outcome.OutcomeRow;
import cairn.analysis.question.outcome.ReasonRow;
import cairn.analysis.question.sensitivity.BandRow;
import cairn.analysis.question.sensitivity.SensitivityDefinitionRow;
import cairn.analysis.question.sensitivity.SensitivityRow;
import cairn.analysis.start.OpenAs;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import cairn.ingest.model.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outcomes of a made-up month, and how much they depend on the definition. */
final class MadeUpOutcomes {
  private static final List<String> CATEGORIES =
      List.of(
          "abstinent", "within_limits", "reliably_reduced", "safer_use", "unchanged", "increased");
  private static final Map<String, String> DEFINED = new LinkedHashMap<>();

  static {
    DEFINED.put("ABS-1-28", "No use in the last 28 days");
    DEFINED.put("MOD-1", "Within the published limits");
    DEFINED.put("RED-2", "At least 30% fewer days of use");
    DEFINED.put("SAF-1", "Fewer harms or more protection");
    DEFINED.put("GOAL-5", "Reached or moved towards the own goal");
  }

  private final MadeUpMonth made;

  MadeUpOutcomes(MadeUpMonth made) {
    this.made = made;
  }

  void outcomes() {
    DEFINED.forEach(
        (definition, label) -> {
          double lift = 0.2 + 0.1 * List.copyOf(DEFINED.keySet()).indexOf(definition);
          for (String milestone : List.of("week_8", "month_end")) {
            for (View view : List.of(View.FIRST, View.ATTENDED)) {
              made.each((type, part) -> outcome(type, part, definition, milestone, view, lift));
            }
          }
        });
    made.each(
        (type, part) -> {
          reason(type, Status.ACHIEVED, Reason.RULE_MET, part.at(0.45));
          reason(type, Status.NOT_ACHIEVED, Reason.RULE_NOT_MET, part.at(0.2));
          reason(type, Status.NOT_EVALUABLE, Reason.NO_REPORTS, part.at(0.15));
          reason(type, Status.NOT_EVALUABLE, Reason.NO_BASELINE, part.at(0.1));
        });
  }

  private void outcome(
      String type,
      MadeUpMonth.Part part,
      String definition,
      String milestone,
      View view,
      double lift) {
    long due = part.at(0.9);
    long evaluable = part.at(0.65);
    long achieved = part.at(0.65 * lift);
    for (MissingRule rule : List.of(MissingRule.OBSERVED, MissingRule.MISSING_IS_NO_IMPROVEMENT)) {
      long of = rule == MissingRule.OBSERVED ? evaluable : due;
      made.add(
          OutcomeRow.TABLE,
          new OutcomeRow(
              view,
              type,
              "all",
              definition,
              milestone,
              rule,
              new OutcomeRow.People(due, of, achieved, 0),
              MadeUpMonth.openShare(achieved, of),
              12));
    }
  }

  private void reason(String type, Status status, Reason reason, long n) {
    made.add(ReasonRow.TABLE, new ReasonRow(type, "all", "GOAL-5", "month_end", status, reason, n));
  }

  void categories() {
    double[] shares = {0.1, 0.15, 0.25, 0.2, 0.18};
    for (String goal : List.of("all", "abstinence", "fewer_days")) {
      made.each(
          (type, part) -> {
            long of = part.at(goal.equals("all") ? 0.8 : 0.4);
            long left = of;
            for (int c = 0; c < CATEGORIES.size(); c++) {
              boolean last = c == CATEGORIES.size() - 1;
              long n = last ? left : Math.min(left, (long) (of * shares[c]));
              left -= n;
              String category = CATEGORIES.get(c);
              made.add(
                  CategoryRow.TABLE,
                  new CategoryRow(
                      type,
                      "all",
                      goal,
                      "GOAL-5",
                      "month_end",
                      category,
                      n,
                      of,
                      MadeUpMonth.share(n, of)));
            }
          });
    }
  }

  /**
   * Each defined outcome under four rules, and one more definition that the report does not use.
   */
  void sensitivity() {
    List<String> definitions = new ArrayList<>(DEFINED.keySet());
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
      made.add(
          SensitivityDefinitionRow.TABLE,
          new SensitivityDefinitionRow(
              definition,
              "1",
              groupOf(definition),
              new DefinitionRow.Wording(
                  DEFINED.getOrDefault(definition, "Three weeks without use, joined"),
                  "The longest run of days without use is at least three weeks.",
                  "",
                  MissingRule.OBSERVED,
                  Provenance.PUBLISHED,
                  "Kosten and colleagues 1993"),
              definition.startsWith("ABS") ? "No use of late" : null,
              true,
              true));
    }
  }

  private void underRule(
      String definition, MissingRule rule, double share, String type, MadeUpMonth.Part part) {
    boolean own = rule == MissingRule.OBSERVED;
    long evaluable = part.at(own ? 0.65 : 0.9);
    long achieved = Math.min(evaluable, (long) (evaluable * share));
    made.add(
        SensitivityRow.TABLE,
        new SensitivityRow(
            type,
            groupOf(definition),
            definition,
            "week_13",
            rule,
            own,
            new SensitivityRow.People(part.at(0.9), evaluable, achieved, 0),
            MadeUpMonth.openShare(achieved, evaluable),
            Provenance.PUBLISHED));
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
        new BandRow(
            variable,
            band,
            "GOAL-5",
            "week_13",
            OpenAs.NOBODY_OPEN,
            new BandRow.People(n, n, achieved, 0),
            n > 0
                ? new BandRow.BandShare(
                    (double) achieved / n,
                    (double) achieved / n,
                    (double) achieved / n,
                    0.1,
                    0.9,
                    "")
                : new BandRow.BandShare(null, null, null, null, null, ""),
            new BandRow.Others(0, 0),
            gap == 0
                ? new BandRow.Gap(null, new Limits(null, null, ""))
                : new BandRow.Gap(gap, new Limits(gap - 0.04, gap + 0.04, "")),
            0,
            tested ? new BandRow.Test(0.001, 0.002) : new BandRow.Test(null, null),
            standing,
            tested ? "" : "few people"));
  }

  void definitions() {
    DEFINED.forEach(
        (definition, label) ->
            made.add(
                DefinitionRow.TABLE,
                new DefinitionRow(
                    definition,
                    "1",
                    definition.startsWith("ABS")
                        ? DefinitionGroup.ABSTINENCE
                        : DefinitionGroup.GOAL,
                    new DefinitionRow.Wording(
                        label,
                        label + ", as the person reports it.",
                        "days = 0",
                        MissingRule.OBSERVED,
                        Provenance.HOUSE,
                        "Donovan and others 2012"))));
  }
}
