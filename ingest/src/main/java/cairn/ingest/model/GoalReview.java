package cairn.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a goal when it was looked at: one row of {@code goal_reviews}. {@code progress} is
 * goal attainment from −2 (much less than expected) over 0 (as expected) to +2 (much more), {@code
 * priority} its place in the person's own order that day; 1 comes first.
 */
@Delivered("goal_reviews")
public record GoalReview(
    GoalId goal,
    LocalDate reviewedOn,
    ReviewStatus status,
    @Nullable Integer progress,
    @Nullable Integer priority) {}
