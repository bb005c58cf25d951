package cairn.analysis.person.context;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Visit;
import cairn.ingest.model.Code;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.ReviewStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Topics of the sessions that a person attended, and what the next review of goals said. A review
 * on the day of the session looks back on the time before it, so the next one is at least a day
 * later. Goals that were changed are neither met nor not met, and are left out.
 */
public final class TopicReviews {
  /** Days after a session within which the next review must lie. */
  public static final int WITHIN_DAYS = 14;

  private TopicReviews() {}

  /**
   * Each day with a topic that a review followed within {@link #WITHIN_DAYS} days. The outcome is
   * the share of the goals reviewed on the first such day that were met or partly met. Sessions of
   * one day are one.
   */
  public static List<Occasion> of(ClientHistory history) {
    SortedMap<LocalDate, int[]> reviews = reviews(history);
    List<Occasion> occasions = new ArrayList<>();
    topics(history.attended())
        .forEach(
            (day, topics) -> {
              int[] next = next(reviews, day);
              if (next != null) {
                occasions.add(new Occasion(topics, (double) next[0] / next[1]));
              }
            });
    return occasions;
  }

  private static int @Nullable [] next(SortedMap<LocalDate, int[]> reviews, LocalDate day) {
    SortedMap<LocalDate, int[]> after =
        reviews.subMap(day.plusDays(1), day.plusDays(WITHIN_DAYS + 1L));
    return after.isEmpty() ? null : after.get(after.firstKey());
  }

  static SortedMap<LocalDate, TreeSet<String>> topics(List<Visit> attended) {
    SortedMap<LocalDate, TreeSet<String>> days = new TreeMap<>();
    for (Visit visit : attended) {
      Code topic = visit.session().topic();
      if (topic != null) {
        days.computeIfAbsent(visit.on(), d -> new TreeSet<>()).add(topic.key());
      }
    }
    return days;
  }

  /** By day: goals met or partly met, of goals that were not changed. */
  private static SortedMap<LocalDate, int[]> reviews(ClientHistory history) {
    SortedMap<LocalDate, int[]> days = new TreeMap<>();
    for (GoalReview review : history.reviews()) {
      if (review.status() != ReviewStatus.CHANGED) {
        int[] count = days.computeIfAbsent(review.reviewedOn(), d -> new int[2]);
        count[0] += review.status() == ReviewStatus.NOT_MET ? 0 : 1;
        count[1]++;
      }
    }
    return days;
  }
}
