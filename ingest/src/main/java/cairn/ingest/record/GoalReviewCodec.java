package cairn.ingest.record;

import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.ReviewStatus;
import org.jspecify.annotations.Nullable;

/** Rows of {@code goal_reviews}. */
final class GoalReviewCodec extends Codec<GoalReview> {
  private final int goalId;
  private final int reviewedOn;
  private final int status;
  private final Cells.Closed<ReviewStatus> allReviewStatus = new Cells.Closed<>(ReviewStatus.class);
  private final int progress;

  GoalReviewCodec(Table table) {
    super(table);
    goalId = at("goal_id");
    reviewedOn = at("reviewed_on");
    status = at("status");
    progress = at("progress");
  }

  @Override
  public GoalReview decode(Row row) {
    return new GoalReview(
        new GoalId(Cells.text(row, goalId)),
        Cells.day(row, reviewedOn),
        allReviewStatus.required(row, status),
        Cells.whole(row, progress));
  }

  @Override
  void fill(@Nullable Object[] cells, GoalReview value) {
    cells[goalId] = value.goal().value();
    cells[reviewedOn] = value.reviewedOn();
    cells[status] = value.status().key();
    cells[progress] = Cells.cell(value.progress());
  }
}
