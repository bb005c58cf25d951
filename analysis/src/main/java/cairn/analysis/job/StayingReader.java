package cairn.analysis.job;

import cairn.analysis.compare.StayingPeople;
import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.PersonTables;
import cairn.analysis.start.ComparedPeople;
import cairn.analysis.start.PeopleReading;
import cairn.analysis.start.SubjectRow;
import cairn.ingest.contract.Row;
import cairn.ingest.model.EndClass;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.PartReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings everybody's first stay in the type they first came to together with what is known of them
 * at the start, in the order of {@link PeopleReading}.
 *
 * @param results the results just written
 * @param request what is asked
 */
record StayingReader(PartFolder results, AnalysisRequest request) {

  /** Somebody at a start. */
  private record Start(String id, long course, String type) {}

  private record Stay(int days, boolean stopped) {}

  /** Everybody; null where they are too many to be held at once. */
  @Nullable StayingPeople people() {
    if (results.rows(SubjectRow.TABLE.table()) > PeopleReading.MOST_PEOPLE) {
      return null;
    }
    StudyPlan plan = request.plan();
    PeopleReading reading = new PeopleReading(plan.covariates(), List.of());
    List<Start> starts = new ArrayList<>();
    Map<String, Stay> stays = new HashMap<>();
    for (int part = 0; part < results.parts(SubjectRow.TABLE.table()); part++) {
      subjects(part, reading, starts);
      stays(part, stays);
    }
    starts.sort(Comparator.comparing(Start::id).thenComparingLong(Start::course));
    ComparedPeople people = reading.people();
    int[] day = new int[starts.size()];
    boolean[] stopped = new boolean[starts.size()];
    Arrays.fill(day, -1);
    for (int i = 0; i < day.length; i++) {
      Start start = starts.get(i);
      Stay stay = start.course() == 1 ? stays.get(start.id() + ' ' + start.type()) : null;
      if (stay != null) {
        day[i] = stay.days();
        stopped[i] = stay.stopped();
      }
    }
    return new StayingPeople(people, day, stopped);
  }

  private void subjects(int part, PeopleReading reading, List<Start> starts) {
    try (PartReader rows = results.reader(SubjectRow.TABLE.table(), part)) {
      while (rows.hasNext()) {
        SubjectRow row = SubjectRow.TABLE.record(rows.next());
        reading.subject(row);
        starts.add(new Start(row.clientId(), row.course(), row.groupType()));
      }
    }
  }

  private void stays(int part, Map<String, Stay> stays) {
    try (PartReader rows =
        results.reader(
            PersonTables.EPISODES,
            part,
            List.of("client_id", "group_type", "number", "end_kind", "days"))) {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (number(row, 2) == 1) {
          boolean stopped = text(row, 3).equals(EndClass.LEFT.key());
          stays.put(text(row, 0) + ' ' + text(row, 1), new Stay((int) number(row, 4), stopped));
        }
      }
    }
  }

  private static String text(Row row, int column) {
    String text = row.text(column);
    if (text == null) {
      throw new IllegalStateException("a required column is empty");
    }
    return text;
  }

  private static long number(Row row, int column) {
    Long number = row.integer(column);
    if (number == null) {
      throw new IllegalStateException("a required column is empty");
    }
    return number;
  }
}
