package cairn.ingest.merge;

import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Rule;
import cairn.ingest.delivery.RowBreach;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import java.time.LocalDate;

/** A goal is looked at on the day it was set or later. */
final class ReviewRule implements PersonRule {
  private static final String REVIEWED = ContractName.column(GoalReview::reviewedOn);

  private static final String GOALS = ContractName.table(Goal.class);

  private final int reviewGoal;
  private final int reviewed;
  private final int goal;
  private final int set;

  ReviewRule(FactLayout reviews, FactLayout goals) {
    this.reviewGoal = reviews.storedIndex(ContractName.column(GoalReview::goal));
    this.reviewed = reviews.storedIndex(REVIEWED);
    this.goal = goals.storedIndex(ContractName.column(Goal::id));
    this.set = goals.storedIndex(ContractName.column(Goal::setOn));
  }

  @Override
  public String table() {
    return ContractName.table(GoalReview.class);
  }

  @Override
  public Answer check(Fact fact, PersonState state, Reporter reporter) {
    LocalDate on = fact.row().date(reviewed);
    String id = fact.row().text(reviewGoal);
    for (Fact each : state.rows(GOALS)) {
      LocalDate since = each.row().date(set);
      if (id != null
          && id.equals(each.row().text(goal))
          && on != null
          && since != null
          && on.isBefore(since)) {
        reporter.reject(
            fact, new RowBreach(Rule.DATES_IN_ORDER, REVIEWED, "is not before set_on of its goal"));
        return Answer.REJECTED;
      }
    }
    return Answer.KEPT;
  }
}
