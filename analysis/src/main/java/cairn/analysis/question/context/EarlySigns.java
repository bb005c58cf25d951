package cairn.analysis.question.context;

import cairn.analysis.question.context.StayingByRow.Followed;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.table.Counts;
import cairn.analysis.table.DaysToEnd;
import cairn.analysis.table.Weeks;
import cairn.ingest.model.EndClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Staying by what was known early: share still coming and mean weeks stayed, counted from the day
 * it was known, each level against a reference. Planned ends and ends from outside count as far as
 * they were seen.
 */
final class EarlySigns {
  private static final int STOPPED = 1;

  private final Map<String, Asked> questions = new TreeMap<>();
  private final double level;

  private EarlySigns(double level) {
    this.level = level;
  }

  /**
   * A question, with the people of each level by type.
   *
   * @param sign what was known
   * @param median the score that divides an alliance, else null
   */
  private record Asked(
      EarlySign sign, @Nullable Double median, Map<String, Map<SignLevel, DaysToEnd>> types) {
    static Asked of(EarlySign sign, @Nullable Double median) {
      return new Asked(sign, median, new TreeMap<>());
    }

    void add(String type, SignLevel known, EndClass end, int days, long n) {
      types
          .computeIfAbsent(type, t -> new TreeMap<>())
          .computeIfAbsent(known, k -> new DaysToEnd(STOPPED))
          .add(days, end == EndClass.LEFT ? STOPPED : 0, n);
    }
  }

  /** Rows of {@code staying_by}. */
  static List<StayingByRow> rows(ContextTally tally, double level) {
    EarlySigns signs = new EarlySigns(level);
    tally
        .early()
        .signs()
        .with(List.of(ContextTally.SignKey::ofAllTypes))
        .sorted()
        .forEach(
            (key, n) ->
                signs
                    .questions
                    .computeIfAbsent(key.sign().key(), q -> Asked.of(key.sign(), null))
                    .add(key.groupType(), key.level(), key.end(), key.days(), n[0]));
    signs.alliance(tally);
    List<StayingByRow> rows = new ArrayList<>();
    signs.questions.forEach((question, asked) -> signs.add(rows, question, asked));
    RecordsCollected collected = new RecordsCollected(tally.seen());
    for (EarlySign sign :
        List.of(
            EarlySign.FIRST_GOAL_CHOSEN_BY,
            EarlySign.EARLY_ALLIANCE,
            EarlySign.CAME_AFTER_USE_FIRST_SESSION,
            EarlySign.CAME_AFTER_USE_FIRST_4_WEEKS)) {
      if (rows.stream().noneMatch(row -> row.isAbout(sign))) {
        rows.add(lacking(sign, collected));
      }
    }
    return rows;
  }

  /** A row that says why, for a sign that nobody's records tell. */
  private static StayingByRow lacking(EarlySign sign, RecordsCollected collected) {
    return new StayingByRow(
        sign.key(),
        SignLevel.ANY,
        Counts.ALL,
        new Followed(0, 0, sign.weeks()),
        null,
        ShareLimits.NONE,
        null,
        null,
        null,
        HowEstimated.observed(
            SignGroup.METHOD,
            collected.has(sign.records())
                ? "recorded, but of nobody early in a stay"
                : RecordsCollected.notCollected(sign.records().key())));
  }

  /** Divides the people with a score at its median, which only everybody together have. */
  private void alliance(ContextTally tally) {
    Map<String, TreeMap<Long, Long>> scores = new TreeMap<>();
    tally
        .early()
        .alliance()
        .sorted()
        .forEach(
            (key, n) ->
                scores
                    .computeIfAbsent(key.instrument(), k -> new TreeMap<>())
                    .merge(key.score(), n[0], Long::sum));
    scores.forEach(
        (instrument, own) -> {
          double median = median(own);
          Asked asked = Asked.of(EarlySign.EARLY_ALLIANCE, median / 1000);
          questions.put(StayingByRow.question(EarlySign.EARLY_ALLIANCE, instrument), asked);
          tally
              .early()
              .alliance()
              .sorted()
              .forEach(
                  (key, n) -> {
                    if (key.instrument().equals(instrument)) {
                      asked.add(
                          Counts.ALL,
                          key.score() < median ? SignLevel.BELOW_MEDIAN : SignLevel.FROM_MEDIAN_UP,
                          key.end(),
                          key.days(),
                          n[0]);
                    }
                  });
        });
  }

  /** The middle of the scores, or of the two in the middle. */
  private static double median(TreeMap<Long, Long> scores) {
    long all = scores.values().stream().mapToLong(n -> n).sum();
    return (at(scores, (all - 1) / 2) + at(scores, all / 2)) / 2.0;
  }

  private static long at(TreeMap<Long, Long> scores, long place) {
    long before = 0;
    for (Map.Entry<Long, Long> each : scores.entrySet()) {
      before += each.getValue();
      if (before > place) {
        return each.getKey();
      }
    }
    throw new IllegalArgumentException("a median needs a score");
  }

  private void add(List<StayingByRow> rows, String question, Asked asked) {
    SignLevel against = asked.sign().reference();
    asked
        .types()
        .forEach(
            (type, levels) -> {
              DaysToEnd nobody = new DaysToEnd(STOPPED);
              SignGroup reference = group(levels.getOrDefault(against, nobody), asked.sign());
              levels.forEach(
                  (known, stays) ->
                      rows.add(
                          group(stays, asked.sign())
                              .row(
                                  new SignGroup.Whose(question, known, type, asked.median()),
                                  known == against ? null : reference,
                                  against)));
            });
  }

  private SignGroup group(DaysToEnd stays, EarlySign sign) {
    return new SignGroup(
        new Followed(stays.size(), stays.until(STOPPED, Weeks.day(sign.weeks())), sign.weeks()),
        stays.size() == 0 ? null : KaplanMeier.estimate(stays.counts()),
        level);
  }
}
