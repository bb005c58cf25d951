package cairn.analysis.compare;

import cairn.analysis.result.ContextTables;
import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.EndCounts;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.KaplanMeier;
import cairn.analysis.statistic.MoverDifference;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.RestrictedMean;
import cairn.analysis.statistic.SurvivalCurve;
import cairn.analysis.statistic.SurvivalScale;
import cairn.analysis.verdict.MissingRule;
import cairn.ingest.contract.Row;
import cairn.ingest.model.EndClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Staying by what was known early: share still coming and mean weeks stayed, counted from the day
 * it was known, each level against a reference. Planned ends and ends from outside count as far as
 * they were seen. A number is given from {@link OwnDifferenceRows#MINIMUM_PEOPLE} people on.
 */
public final class StayingByRows {
  private static final int DAYS_IN_WEEK = 7;
  private static final String BELOW = "below_median";
  private static final String UP = "from_median_up";
  private static final String ALLIANCE = "early_alliance_";

  private StayingByRows() {}

  /** A question, how long staying is followed, and which level the others are set against. */
  private record Question(String key, int weeks, String reference, @Nullable Double median) {
    static Question of(String key) {
      return switch (key) {
        case "first_goal_chosen_by" -> new Question(key, 13, "client", null);
        // Known four weeks after the start, so nine weeks more make week 13.
        case "came_after_use_first_4_weeks" -> new Question(key, 9, "no", null);
        default -> new Question(key, 13, "no", null);
      };
    }
  }

  /** Rows of {@code staying_by}. */
  public static List<Row> rows(Summary summary, double confidence) {
    Map<Key, List<int[]>> people = new TreeMap<>();
    summary
        .context
        .stays
        .sorted()
        .forEach(
            (key, n) ->
                add(
                    people,
                    new Key(key.word(0), key.word(2), key.word(1)),
                    key.word(3),
                    key.word(4),
                    n[0]));
    Map<String, Question> questions = new TreeMap<>();
    people.keySet().forEach(key -> questions.put(key.word(0), Question.of(key.word(0))));
    alliance(summary.context.alliance, people, questions);
    List<Row> rows = new ArrayList<>();
    questions
        .values()
        .forEach(
            question ->
                types(people, question).forEach((t, l) -> add(rows, question, t, l, confidence)));
    lacking(rows, summary, "first_goal_chosen_by", "goals");
    lacking(rows, summary, "early_alliance", "alliance");
    lacking(rows, summary, "came_after_use_first_session", "arrivals");
    lacking(rows, summary, "came_after_use_first_4_weeks", "arrivals");
    return rows;
  }

  /** A row that says why, for a question that nobody's records answer. */
  private static void lacking(List<Row> rows, Summary summary, String question, String kind) {
    if (rows.stream().anyMatch(row -> String.valueOf(row.text(0)).startsWith(question))) {
      return;
    }
    boolean seen = summary.context.seen.get(1, kind)[0] > 0;
    rows.add(
        new RowDraft(ContextTables.STAYING_BY)
            .set("question", question)
            .set("level", "any")
            .set("group_type", Summary.ALL)
            .set("people", 0L)
            .set("stopped", 0L)
            .set("weeks", (long) Question.of(question).weeks())
            .set("missing_rule", MissingRule.OBSERVED.key())
            .set("method", "Kaplan-Meier")
            .set(
                "note", seen ? "recorded, but of nobody early in a stay" : "not collected: " + kind)
            .build());
  }

  private static void add(Map<Key, List<int[]>> people, Key key, String end, String days, long n) {
    int stopped = end.equals(EndClass.LEFT.key()) ? 1 : 0;
    for (long i = 0; i < n; i++) {
      people
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(new int[] {Integer.parseInt(days), stopped});
    }
  }

  /** Divides the people with a score at its median, which only everybody together have. */
  private static void alliance(
      Counts alliance, Map<Key, List<int[]>> people, Map<String, Question> questions) {
    Map<String, TreeMap<Long, Long>> scores = new TreeMap<>();
    alliance
        .sorted()
        .forEach(
            (key, n) ->
                scores
                    .computeIfAbsent(key.word(0), k -> new TreeMap<>())
                    .merge(Long.parseLong(key.word(1)), n[0], Long::sum));
    scores.forEach(
        (instrument, own) -> {
          String question = ALLIANCE + instrument;
          questions.put(question, new Question(question, 13, BELOW, median(own) / 1000));
        });
    alliance
        .sorted()
        .forEach(
            (key, n) -> {
              String question = ALLIANCE + key.word(0);
              double median = median(scores.getOrDefault(key.word(0), new TreeMap<>()));
              String level = Long.parseLong(key.word(1)) < median ? BELOW : UP;
              add(people, new Key(question, Summary.ALL, level), key.word(2), key.word(3), n[0]);
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

  private static Map<String, Map<String, List<int[]>>> types(
      Map<Key, List<int[]>> people, Question question) {
    Map<String, Map<String, List<int[]>>> types = new TreeMap<>();
    people.forEach(
        (key, stays) -> {
          if (key.word(0).equals(question.key())) {
            types.computeIfAbsent(key.word(1), t -> new TreeMap<>()).put(key.word(2), stays);
          }
        });
    return types;
  }

  private static void add(
      List<Row> rows,
      Question question,
      String type,
      Map<String, List<int[]>> levels,
      double confidence) {
    Group reference =
        Group.of(levels.getOrDefault(question.reference(), List.of()), question, confidence);
    levels.forEach(
        (level, stays) -> {
          RowDraft row =
              new RowDraft(ContextTables.STAYING_BY)
                  .set("question", question.key())
                  .set("level", level)
                  .set("group_type", type)
                  .set("median_score", question.median());
          Group group = Group.of(stays, question, confidence);
          group.fill(row);
          if (!level.equals(question.reference())) {
            row.set("reference", question.reference());
            group.against(reference, row);
          }
          rows.add(row.build());
        });
  }

  /** The people of one level. */
  private record Group(
      List<int[]> stays, int weeks, @Nullable SurvivalCurve curve, double confidence) {
    static Group of(List<int[]> stays, Question question, double confidence) {
      SurvivalCurve curve =
          stays.isEmpty()
              ? null
              : KaplanMeier.estimate(
                  EndCounts.ofDays(
                      stays.stream().mapToInt(s -> s[0]).toArray(),
                      stays.stream().mapToInt(s -> s[1]).toArray(),
                      1));
      return new Group(stays, question.weeks(), curve, confidence);
    }

    int day() {
      return weeks * DAYS_IN_WEEK;
    }

    @Nullable String why() {
      SurvivalCurve own = curve;
      if (own == null || stays.size() < OwnDifferenceRows.MINIMUM_PEOPLE) {
        return "fewer than " + OwnDifferenceRows.MINIMUM_PEOPLE + " people";
      }
      return own.lastTime() < day() && own.survivalAt(day()) > 0
          ? "nobody was observed that long"
          : null;
    }

    private SurvivalCurve shown() {
      if (curve == null) {
        throw new IllegalStateException("nobody has no curve");
      }
      return curve;
    }

    Interval share() {
      return shown().at(day(), SurvivalScale.LOG_LOG, confidence);
    }

    RestrictedMean mean() {
      return RestrictedMean.of(shown(), day());
    }

    void fill(RowDraft row) {
      row.set("people", (long) stays.size())
          .set("stopped", stays.stream().filter(s -> s[1] == 1 && s[0] <= day()).count())
          .set("weeks", (long) weeks)
          .set("missing_rule", MissingRule.OBSERVED.key());
      String why = why();
      if (why != null) {
        row.set("method", "Kaplan-Meier").set("note", why);
        return;
      }
      Interval share = share();
      Interval mean = mean().interval(confidence);
      row.share(share)
          .set("mean_weeks", weeks(mean.estimate()))
          .limits("mean_", StayingRows.weeks(mean))
          .set(
              "note",
              share.lower().isPresent() ? null : "no interval where nobody, or everybody, stopped");
    }

    void against(Group reference, RowDraft row) {
      if (why() != null) {
        return;
      }
      String why = reference.why();
      if (why != null) {
        row.set("note", "the reference: " + why);
        return;
      }
      Interval share = MoverDifference.of(share(), reference.share());
      Interval mean = mean().minus(reference.mean(), confidence);
      row.set("difference", share.estimate())
          .set("difference_lower", share.lower())
          .set("difference_upper", share.upper())
          .set("difference_weeks", weeks(mean.estimate()))
          .limits("difference_weeks_", StayingRows.weeks(mean))
          .set("method", share.method());
    }

    private static Quantity weeks(Quantity days) {
      return days.isPresent() ? Quantity.of(days.value() / DAYS_IN_WEEK) : days;
    }
  }
}
