package cairn.analysis.person.context;

import cairn.ingest.model.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The first score of each questionnaire on the working alliance after the first session. */
public final class EarlyAlliance {
  /** Questionnaires on the alliance or on the session, by key of the catalogue. */
  public static final Set<String> INSTRUMENTS = Set.of("gsrs", "srs", "wai_sr");

  private static final String TOTAL = "total";

  private EarlyAlliance() {}

  /** Whether the score is a total of one of these questionnaires. */
  public static boolean isAlliance(Measure measure) {
    return INSTRUMENTS.contains(measure.instrument().key()) && measure.subscale().equals(TOTAL);
  }

  /**
   * By key of the questionnaire, its first total within {@link StayAfter#EARLY_DAYS} days of the
   * first session; scores before that session are of another time and do not count.
   *
   * @param measures scores in date order
   * @param start the first session
   */
  public static SortedMap<String, Measure> of(List<Measure> measures, LocalDate start) {
    LocalDate last = start.plusDays(StayAfter.EARLY_DAYS);
    SortedMap<String, Measure> first = new TreeMap<>();
    for (Measure measure : measures) {
      boolean early = !measure.measuredOn().isBefore(start) && !measure.measuredOn().isAfter(last);
      if (early && isAlliance(measure)) {
        first.putIfAbsent(measure.instrument().key(), measure);
      }
    }
    return first;
  }
}
