package cairn.analysis.compare;

import cairn.analysis.result.ComparisonTables;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.PartlySeen;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain difference of one outcome under what may be true of the missing: nobody of them
 * achieved it, everybody did, the worst and the best case for the type, and where asked what people
 * like them achieved (multiple imputation), also shifted by one on the log-odds scale.
 */
final class MissingRows {
  private static final int ALL = GroupCounts.TENTHS;

  private final ComparedPeople people;
  private final Propensity propensity;
  private final Question question;
  private final int outcome;
  private final PairRows rows;
  private final GroupCounts counts;
  private final Conclusion observed;

  MissingRows(ComparedPeople people, Propensity propensity, Question question, int outcome) {
    this.people = people;
    this.propensity = propensity;
    this.question = question;
    this.outcome = outcome;
    this.rows = PairRows.of(people, propensity.sides(), outcome, true);
    this.counts = question.counts(rows);
    this.observed = Conclusion.of(counts.plain().interval());
  }

  /** Whether anybody of either side is judged, or could have been. */
  boolean isAny() {
    return rows.size() > 0;
  }

  /**
   * Rows of {@code missing_sensitivity}.
   *
   * @param imputed whether to impute too, which takes a model
   */
  List<Row> policies(boolean imputed) {
    List<Row> list = new ArrayList<>();
    list.add(policy("observed", counts.plain().interval(), null));
    list.add(policy("missing_not_achieved", counts.plain(0, 0).interval(), null));
    list.add(policy("missing_achieved", counts.plain(ALL, ALL).interval(), null));
    list.add(policy("worst_case", counts.plain(0, ALL).interval(), null));
    list.add(policy("best_case", counts.plain(ALL, 0).interval(), null));
    if (imputed) {
      ImputedDifference imputation =
          new ImputedDifference(rows, propensity.design(), counts, question.plan().seed());
      for (double delta : new double[] {0, -1, 1}) {
        ImputedDifference.Pooled pooled = imputation.under(delta);
        String name =
            delta == 0 ? "multiple_imputation" : delta < 0 ? "delta_minus_1" : "delta_plus_1";
        list.add(policy(name, pooled.interval(), pooled.note()));
      }
    }
    return list;
  }

  private Row policy(String policy, Interval uncut, @Nullable String note) {
    Interval interval = uncut.within(-1, 1);
    PartlySeen here = counts.sum(true);
    PartlySeen there = counts.sum(false);
    Conclusion conclusion = Conclusion.of(interval);
    boolean none = !interval.estimate().isPresent();
    String reason = none && note == null ? counts.reason() : note;
    return new RowDraft(ComparisonTables.MISSING_SENSITIVITY)
        .set("group_type", propensity.sides().name())
        .set("reference", propensity.sides().reference())
        .set("outcome", people.outcomes().get(outcome))
        .set("milestone", question.milestone())
        .set("policy", policy)
        .set("n", here.seen().n())
        .set("missing", here.missing())
        .set("reference_n", there.seen().n())
        .set("reference_missing", there.missing())
        .set("difference", interval.estimate())
        .limits(interval)
        .set("conclusion", conclusion.key())
        .set("turned", turned(conclusion))
        .set(
            "standing",
            none ? "not_estimable" : counts.isEnough() ? "compared" : "descriptive_only")
        .set("note", reason == null || reason.isEmpty() ? null : reason)
        .build();
  }

  private boolean turned(Conclusion conclusion) {
    return observed != Conclusion.NOT_ESTIMABLE
        && conclusion != Conclusion.NOT_ESTIMABLE
        && conclusion != observed;
  }

  /** Rows of {@code tipping}: tenths of the missing of each side; none where nobody is missing. */
  List<Row> tipping() {
    List<Row> list = new ArrayList<>();
    if (observed == Conclusion.NOT_ESTIMABLE
        || counts.sum(true).missing() + counts.sum(false).missing() == 0) {
      return list;
    }
    for (int here = 0; here <= ALL; here++) {
      for (int there = 0; there <= ALL; there++) {
        Interval interval = counts.plain(here, there).interval().within(-1, 1);
        Conclusion conclusion = Conclusion.of(interval);
        list.add(
            new RowDraft(ComparisonTables.TIPPING)
                .set("group_type", propensity.sides().name())
                .set("reference", propensity.sides().reference())
                .set("outcome", people.outcomes().get(outcome))
                .set("missing_share", (double) here / ALL)
                .set("reference_missing_share", (double) there / ALL)
                .set("difference", interval.estimate())
                .limits(interval)
                .set("conclusion", conclusion.key())
                .set("turned", turned(conclusion))
                .build());
      }
    }
    return list;
  }
}
