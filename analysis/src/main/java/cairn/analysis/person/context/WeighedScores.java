package cairn.analysis.person.context;

import cairn.ingest.model.Instrument;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Measure;
import cairn.ingest.model.ScaleSubject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person said speaks for a change or against it, at the start and later: the score within
 * {@link #DAYS} days of the start that is nearest to it, and the last one after it.
 *
 * @param instrument the questionnaire
 * @param side which side
 * @param before at the start
 * @param after later, or null where nobody asked again
 */
public record WeighedScores(
    Instrument instrument, Side side, double before, @Nullable Double after) {
  /** Days on either side of the start: four weeks. */
  public static final int DAYS = 28;

  /** A side of the balance. */
  public enum Side implements Keyed {
    /** What speaks for a change, less what speaks against it, asked on one day. */
    BALANCE,
    /** What speaks against a change. */
    CONS,
    /** What speaks for it. */
    PROS
  }

  /**
   * By questionnaire, each side that has a score at the start.
   *
   * @param measures scores in date order
   * @param until the first day that no longer counts
   */
  public static List<WeighedScores> of(List<Measure> measures, LocalDate start, LocalDate until) {
    SortedMap<String, Asked> asked = new TreeMap<>();
    for (Measure measure : measures) {
      Instrument instrument = measure.instrument();
      if (instrument.about() == ScaleSubject.DECISIONAL_BALANCE
          && measure.measuredOn().isBefore(until)) {
        asked
            .computeIfAbsent(instrument.key(), key -> new Asked(instrument, new TreeMap<>()))
            .days()
            .computeIfAbsent(measure.measuredOn(), day -> new TreeMap<>())
            .put(measure.subscale(), measure.score());
      }
    }
    List<WeighedScores> all = new ArrayList<>();
    for (Asked each : asked.values()) {
      for (Side side : Side.values()) {
        WeighedScores scores = each.scores(side, start);
        if (scores != null) {
          all.add(scores);
        }
      }
    }
    return all;
  }

  /** The scores of each subscale of a questionnaire, day by day. */
  private record Asked(Instrument instrument, SortedMap<LocalDate, Map<String, Double>> days) {

    @Nullable WeighedScores scores(Side side, LocalDate start) {
      SortedMap<LocalDate, Double> scores = new TreeMap<>();
      days.forEach(
          (day, of) -> {
            Double score = score(side, of);
            if (score != null) {
              scores.put(day, score);
            }
          });
      LocalDate first = null;
      long least = DAYS + 1L;
      for (LocalDate day : scores.keySet()) {
        long away = Math.abs(day.toEpochDay() - start.toEpochDay());
        if (away < least) {
          first = day;
          least = away;
        }
      }
      if (first == null) {
        return null;
      }
      LocalDate last = scores.lastKey();
      return new WeighedScores(
          instrument,
          side,
          scores.getOrDefault(first, 0.0),
          last.isAfter(first) ? scores.get(last) : null);
    }

    private static @Nullable Double score(Side side, Map<String, Double> of) {
      Double pros = of.get(Instrument.PROS);
      Double cons = of.get(Instrument.CONS);
      return switch (side) {
        case PROS -> pros;
        case CONS -> cons;
        case BALANCE -> pros == null || cons == null ? null : (Double) (pros - cons);
      };
    }
  }
}
