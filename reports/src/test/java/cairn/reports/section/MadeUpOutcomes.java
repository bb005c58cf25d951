package cairn.reports.section;

import static cairn.reports.section.MadeUpMonth.openShare;
import static cairn.reports.section.MadeUpMonth.share;
import static cairn.reports.section.MadeUpRow.like;
import static cairn.reports.section.MadeUpRow.madeUp;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.judging.View;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.question.change.ChangeDirection;
import cairn.analysis.question.change.ChangeRow;
import cairn.analysis.question.outcome.CategoryRow;
import cairn.analysis.question.outcome.DefinitionRow;
import cairn.analysis.question.outcome.DefinitionRow.Wording;
import cairn.analysis.question.outcome.OutcomeRow;
import cairn.analysis.question.outcome.OutcomeRow.People;
import cairn.analysis.question.outcome.ReasonRow;
import cairn.ingest.model.Provenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outcomes of a made-up month, and what changed for its people. */
final class MadeUpOutcomes {
  /** What the definitions are called, by their ids. */
  static final Map<String, String> DEFINED = new LinkedHashMap<>();

  private static final List<String> CATEGORIES =
      List.of(
          "abstinent", "within_limits", "reliably_reduced", "safer_use", "unchanged", "increased");

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
          madeUp(OutcomeRow.class)
              .with(OutcomeRow::view, view)
              .with(OutcomeRow::groupType, type)
              .with(OutcomeRow::problem, "all")
              .with(OutcomeRow::definition, definition)
              .with(OutcomeRow::milestone, milestone)
              .with(OutcomeRow::missingRule, rule)
              .with(OutcomeRow::people, People::due, due)
              .with(OutcomeRow::people, People::evaluable, of)
              .with(OutcomeRow::people, People::achieved, achieved)
              .with(OutcomeRow::share, like(openShare(achieved, of)))
              .with(OutcomeRow::clusters, 12L));
    }
  }

  private void reason(String type, Status status, Reason reason, long n) {
    made.add(
        ReasonRow.TABLE,
        madeUp(ReasonRow.class)
            .with(ReasonRow::groupType, type)
            .with(ReasonRow::problem, "all")
            .with(ReasonRow::definition, "GOAL-5")
            .with(ReasonRow::milestone, "month_end")
            .with(ReasonRow::status, status)
            .with(ReasonRow::reason, reason)
            .with(ReasonRow::n, n));
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
                  madeUp(CategoryRow.class)
                      .with(CategoryRow::groupType, type)
                      .with(CategoryRow::problem, "all")
                      .with(CategoryRow::goalType, goal)
                      .with(CategoryRow::definition, "GOAL-5")
                      .with(CategoryRow::milestone, "month_end")
                      .with(CategoryRow::category, category)
                      .with(CategoryRow::n, n)
                      .with(CategoryRow::of, of)
                      .with(CategoryRow::share, like(share(n, of))));
            }
          });
    }
  }

  void definitions() {
    DEFINED.forEach(
        (definition, label) ->
            made.add(
                DefinitionRow.TABLE,
                madeUp(DefinitionRow.class)
                    .with(DefinitionRow::definition, definition)
                    .with(DefinitionRow::version, "1")
                    .with(
                        DefinitionRow::group,
                        definition.startsWith("ABS")
                            ? DefinitionGroup.ABSTINENCE
                            : DefinitionGroup.GOAL)
                    .with(DefinitionRow::wording, Wording::label, label)
                    .with(
                        DefinitionRow::wording,
                        Wording::sentence,
                        label + ", as the person reports it.")
                    .with(DefinitionRow::wording, Wording::formula, "days = 0")
                    .with(DefinitionRow::wording, Wording::missingRule, MissingRule.OBSERVED)
                    .with(DefinitionRow::wording, Wording::provenance, Provenance.HOUSE)
                    .with(DefinitionRow::wording, Wording::citation, "Donovan and others 2012")));
  }

  void changes() {
    for (ChangeDirection way : ChangeDirection.values()) {
      for (String part : List.of("any", "use", "safer_use", "goals", "stage")) {
        double share =
            (part.equals("any") ? 0.6 : 0.25) * (way == ChangeDirection.POSITIVE ? 1 : 0.4);
        made.each(
            (type, p) -> {
              long n = p.at(0.8 * share);
              long of = p.at(0.8);
              made.add(
                  ChangeRow.TABLE,
                  madeUp(ChangeRow.class)
                      .with(ChangeRow::groupType, type)
                      .with(ChangeRow::milestone, "month_end")
                      .with(ChangeRow::direction, way)
                      .with(ChangeRow::part, part)
                      .with(ChangeRow::n, n)
                      .with(ChangeRow::of, of)
                      .with(ChangeRow::share, like(openShare(n, of))));
            });
      }
    }
  }
}
