package cairn.analysis.question.context;

import cairn.analysis.question.context.ContextTally.ScaleKey;
import cairn.analysis.question.context.ContextTally.Stayed;
import cairn.analysis.question.context.StayingByRow.Followed;
import cairn.analysis.question.context.StayingByRow.Scale;
import cairn.analysis.statistic.survival.SurvivalByGroup;
import cairn.analysis.table.Counts;
import cairn.analysis.table.DaysToEndByGroup;
import cairn.analysis.table.Weeks;
import cairn.ingest.model.EndClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Staying by what was known early: share still coming and mean weeks stayed, counted from the day
 * it was known, each level against a reference. Planned ends and ends from outside count as far as
 * they were seen.
 */
final class EarlySigns {
  private static final int STOPPED = 1;
  private static final double THOUSANDTHS = 1000;

  private final Map<String, Asked> questions = new TreeMap<>();
  private final double level;

  private EarlySigns(double level) {
    this.level = level;
  }

  /**
   * A question, with the people of each level by type.
   *
   * @param sign what was known
   * @param scale whose score divides the levels, where one does
   */
  private record Asked(
      EarlySign sign, Scale scale, Map<String, Map<SignLevel, DaysToEndByGroup>> types) {
    static Asked of(EarlySign sign, Scale scale) {
      return new Asked(sign, scale, new TreeMap<>());
    }

    void add(String type, SignLevel known, Stayed stayed, long n) {
      types
          .computeIfAbsent(type, t -> new TreeMap<>())
          .computeIfAbsent(known, k -> new DaysToEndByGroup(STOPPED))
          .add(stayed.group(), stayed.days(), stayed.end() == EndClass.LEFT ? STOPPED : 0, n);
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
                    .computeIfAbsent(key.sign().key(), q -> Asked.of(key.sign(), Scale.NONE))
                    .add(key.groupType(), key.level(), key.stayed(), n[0]));
    signs.scores(tally);
    List<StayingByRow> rows = new ArrayList<>();
    signs.questions.forEach((question, asked) -> signs.add(rows, question, asked));
    RecordsCollected collected = new RecordsCollected(tally.seen());
    for (EarlySign sign :
        List.of(
            EarlySign.FIRST_GOAL_CHOSEN_BY,
            EarlySign.EARLY_ALLIANCE,
            EarlySign.EARLY_COHESION,
            EarlySign.EARLY_CLIMATE,
            EarlySign.CAME_AFTER_USE_FIRST_SESSION,
            EarlySign.CAME_AFTER_USE_FIRST_4_WEEKS)) {
      boolean said = sign.isUsual() || collected.has(sign.records());
      if (said && rows.stream().noneMatch(row -> row.isAbout(sign))) {
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
        Scale.NONE,
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
  private void scores(ContextTally tally) {
    Map<ScaleKey, List<Scored>> scales = new LinkedHashMap<>();
    tally
        .early()
        .scores()
        .sorted()
        .forEach(
            (key, n) ->
                scales
                    .computeIfAbsent(key.scale(), k -> new ArrayList<>())
                    .add(new Scored(key.score(), key.stayed(), n[0])));
    scales.forEach(
        (scale, people) -> {
          double median = median(people);
          Asked asked =
              Asked.of(
                  scale.sign(),
                  new Scale(scale.instrument(), scale.subscale(), median / THOUSANDTHS));
          questions.put(StayingByRow.question(scale), asked);
          for (Scored each : people) {
            boolean below = each.score() < median;
            asked.add(
                Counts.ALL,
                below ? SignLevel.BELOW_MEDIAN : SignLevel.FROM_MEDIAN_UP,
                each.stayed(),
                each.people());
          }
        });
  }

  /** So many people with a score, who stayed alike. */
  private record Scored(long score, Stayed stayed, long people) {}

  /** The middle of the scores, or of the two in the middle. */
  private static double median(List<Scored> scored) {
    TreeMap<Long, Long> scores = new TreeMap<>();
    scored.forEach(each -> scores.merge(each.score(), each.people(), Long::sum));
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
              DaysToEndByGroup nobody = new DaysToEndByGroup(STOPPED);
              SignGroup reference = group(levels.getOrDefault(against, nobody), asked.sign());
              levels.forEach(
                  (known, stays) ->
                      rows.add(
                          group(stays, asked.sign())
                              .row(
                                  new SignGroup.Whose(question, known, type, asked.scale()),
                                  known == against ? null : reference,
                                  against)));
            });
  }

  private SignGroup group(DaysToEndByGroup stays, EarlySign sign) {
    double day = Weeks.day(sign.weeks());
    return new SignGroup(
        new Followed(stays.size(), stays.until(STOPPED, day), sign.weeks()),
        stays.size() == 0 ? null : SurvivalByGroup.of(stays.counts(), day),
        level);
  }
}
