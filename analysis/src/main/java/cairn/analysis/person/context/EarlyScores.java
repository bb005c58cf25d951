package cairn.analysis.person.context;

import cairn.ingest.model.Measure;
import cairn.ingest.model.ScaleSubject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The first scores after the first session of the questionnaires that ask how a person finds the
 * group: alliance, cohesion and climate.
 */
public final class EarlyScores {
  private EarlyScores() {}

  /** Whether the score stands for what a questionnaire asks of one of these. */
  public static boolean isAbout(Measure measure, ScaleSubject subject) {
    return measure.instrument().about() == subject
        && measure.instrument().isTold(measure.subscale());
  }

  /**
   * Of each questionnaire about it the first total within {@link StayAfter#EARLY_DAYS} days of the
   * first session, or the first score of each subscale where it has no total; scores before that
   * session are of another time and do not count. By questionnaire and subscale.
   *
   * @param measures scores in date order
   * @param start the first session
   */
  public static List<Measure> of(List<Measure> measures, ScaleSubject subject, LocalDate start) {
    LocalDate last = start.plusDays(StayAfter.EARLY_DAYS);
    SortedMap<String, SortedMap<String, Measure>> first = new TreeMap<>();
    for (Measure measure : measures) {
      boolean early = !measure.measuredOn().isBefore(start) && !measure.measuredOn().isAfter(last);
      if (early && isAbout(measure, subject)) {
        first
            .computeIfAbsent(measure.instrument().key(), key -> new TreeMap<>())
            .putIfAbsent(measure.subscale(), measure);
      }
    }
    return first.values().stream().map(Map::values).flatMap(scores -> scores.stream()).toList();
  }
}
