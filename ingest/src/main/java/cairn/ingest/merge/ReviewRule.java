package cairn.ingest.merge;

import cairn.ingest.contract.Rule;
import cairn.ingest.delivery.RowBreach;
import java.time.LocalDate;

/** A goal is looked at on the day it was set or later. */
final class ReviewRule implements PersonRule {
  private static final String REVIEWED = "reviewed_on";

  private final int reviewGoal;
  private final int reviewed;
  private final int goal;
  private final int set;

  ReviewRule(FactLayout reviews, FactLayout goals) {
    this.reviewGoal = reviews.storedIndex("goal_id");
    this.reviewed = reviews.storedIndex(REVIEWED);
    this.goal = goals.storedIndex("goal_id");
    this.set = goals.storedIndex("set_on");
  }

  @Override
  public String table() {
    return "goal_reviews";
  }

  @Override
  public Answer check(Fact fact, PersonState state, Reporter reporter) {
    LocalDate on = fact.row().date(reviewed);
    String id = fact.row().text(reviewGoal);
    for (Fact each : state.rows("goals")) {
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
