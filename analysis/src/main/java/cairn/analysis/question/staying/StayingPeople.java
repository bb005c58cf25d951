package cairn.analysis.question.staying;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.start.ComparedPeople;
import cairn.analysis.start.PeopleReading;
import cairn.analysis.start.SubjectRow;
import cairn.ingest.model.EndClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People at their starts, and how long each stayed in the type of group they first came to.
 *
 * @param people who they are
 * @param day days of the first stay in the type of the first session, one a start; −1 for later
 *     starts, which are no first stays
 * @param stopped whether that stay ended by stopping
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
record StayingPeople(ComparedPeople people, int[] day, boolean[] stopped) {
  /** Refuses arrays of other lengths than there are people. */
  StayingPeople {
    if (day.length != people.size() || stopped.length != people.size()) {
      throw new IllegalArgumentException("a stay for each person at each start");
    }
  }

  /** Somebody at a start. */
  private record Start(String id, long course, String type) {}

  private record StayOf(String id, String type) {}

  /** Everybody, read back; null where they are too many to be held at once. */
  static @Nullable StayingPeople read(EarlierAnswers earlier, StudyPlan plan) {
    if (earlier.count(SubjectRow.TABLE) > PeopleReading.MOST_PEOPLE) {
      return null;
    }
    PeopleReading reading = new PeopleReading(plan.covariates(), List.of());
    List<Start> starts = new ArrayList<>();
    earlier.people(
        SubjectRow.TABLE,
        row -> {
          reading.subject(row);
          starts.add(new Start(row.clientId(), row.course(), row.groupType()));
        });
    starts.sort(Comparator.comparing(Start::id).thenComparingLong(Start::course));
    Map<StayOf, EpisodeRow.End> stays = new HashMap<>();
    earlier.people(
        EpisodeRow.TABLE,
        stay -> {
          if (stay.number() == 1) {
            stays.put(new StayOf(stay.clientId(), stay.groupType()), stay.end());
          }
        });
    ComparedPeople people = reading.people();
    int[] day = new int[starts.size()];
    boolean[] stopped = new boolean[starts.size()];
    Arrays.fill(day, -1);
    for (int i = 0; i < day.length; i++) {
      Start start = starts.get(i);
      EpisodeRow.End stay =
          start.course() == 1 ? stays.get(new StayOf(start.id(), start.type())) : null;
      if (stay != null) {
        day[i] = stay.days();
        stopped[i] = stay.endKind() == EndClass.LEFT;
      }
    }
    return new StayingPeople(people, day, stopped);
  }
}
