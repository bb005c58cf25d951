package cairn.analysis.compare;

import cairn.analysis.result.ContextTables;
import cairn.analysis.result.Counts;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.RatioOfTotals;
import cairn.analysis.statistic.WithinPerson;
import cairn.analysis.verdict.MissingRule;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * People against themselves: with a feeling, a topic or a way of living, and without it; and use by
 * how people live. A number is given from {@link #MINIMUM_PEOPLE} people on.
 */
public final class OwnDifferenceRows {
  /** Fewer people than that are no average. */
  public static final int MINIMUM_PEOPLE = 10;

  /** Fewer effective people than that, and a handful of people is the average. */
  public static final int MINIMUM_EFFECTIVE = 5;

  private static final List<String> WAYS = List.of("employed", "housed");

  private OwnDifferenceRows() {}

  /**
   * Rows of {@code within_person}: one for every feeling and topic of the vocabulary, also those
   * that nobody named, and for both sides of living.
   *
   * @param summary the sums
   * @param feelings keys of the feelings
   * @param topics keys of the topics
   * @param level of the intervals
   */
  public static List<Row> within(
      Summary summary, Collection<String> feelings, Collection<String> topics, double level) {
    List<Row> rows = new ArrayList<>();
    rows.addAll(family(summary, "feeling_then_use", feelings, List.of("feelings", "use"), level));
    rows.addAll(family(summary, "living_and_use", WAYS, List.of("use"), level));
    rows.addAll(family(summary, "topic_then_goal", topics, List.of("topics", "reviews"), level));
    return rows;
  }

  private record Look(String subject, WithinPerson sums, WithinPerson.Result result) {
    @Nullable String tooFew() {
      if (sums.people() < MINIMUM_PEOPLE) {
        return "fewer than " + MINIMUM_PEOPLE + " people with both kinds of occasion";
      }
      return result.effectivePeople().orElse(0) < MINIMUM_EFFECTIVE
          ? "a few people hold most of the weight"
          : null;
    }

    Quantity p() {
      return tooFew() == null ? result.test().p() : Quantity.absent(Absence.TOO_FEW);
    }
  }

  private static List<Row> family(
      Summary summary,
      String question,
      Collection<String> subjects,
      List<String> needs,
      double level) {
    List<Look> looks = new ArrayList<>();
    for (String subject : new TreeSet<>(subjects)) {
      WithinPerson sums =
          WithinPerson.of(summary.context.within.get(WithinPerson.WIDTH, question, subject));
      looks.add(new Look(subject, sums, sums.estimate(level)));
    }
    Quantity[] p = looks.stream().map(Look::p).toArray(Quantity[]::new);
    Quantity[] holm = Adjustment.HOLM.adjust(p);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < looks.size(); i++) {
      Look look = looks.get(i);
      List<String> all = new ArrayList<>(needs);
      if (WAYS.contains(look.subject())) {
        all.add(look.subject());
      }
      rows.add(row(question, look, holm[i], notCollected(summary, all)));
    }
    return rows;
  }

  /** "Not collected", where nobody has one of the kinds of record; null where all are there. */
  static @Nullable String notCollected(Summary summary, List<String> kinds) {
    List<String> lacking =
        kinds.stream().filter(kind -> summary.context.seen.get(1, kind)[0] == 0).toList();
    return lacking.isEmpty() ? null : "not collected: " + String.join(", ", lacking);
  }

  private static Row row(String question, Look look, Quantity holm, @Nullable String lacking) {
    Interval interval = look.result().interval();
    RowDraft row =
        new RowDraft(ContextTables.WITHIN_PERSON)
            .set("question", question)
            .set("subject", look.subject())
            .set("people", look.sums().people())
            .set("with", look.sums().with())
            .set("without", look.sums().without())
            .set("missing_rule", MissingRule.OBSERVED.key())
            .set("method", interval.method());
    String why = lacking != null ? lacking : look.tooFew();
    if (why != null) {
      return row.set("note", why).build();
    }
    return row.set("effective_people", look.result().effectivePeople())
        .set("difference", interval.estimate())
        .limits(interval)
        .set("p", look.p())
        .set("p_holm", holm)
        .set("note", interval.lower().isPresent() ? null : "the same in everybody")
        .build();
  }

  /** Rows of {@code use_by_living}. */
  public static List<Row> levels(Summary summary, double level) {
    List<Row> rows = new ArrayList<>();
    for (String way : WAYS) {
      String lacking = notCollected(summary, List.of("use", way));
      for (String so : List.of("no", "yes")) {
        rows.add(level(summary.context.levels, way, so, lacking, level));
      }
    }
    return rows;
  }

  private static Row level(
      Counts levels, String way, String so, @Nullable String lacking, double level) {
    long[] numbers = levels.get(1 + RatioOfTotals.WIDTH, way, so);
    RatioOfTotals days = RatioOfTotals.of(Arrays.copyOfRange(numbers, 1, numbers.length));
    Interval share = days.interval(level);
    RowDraft row =
        new RowDraft(ContextTables.USE_BY_LIVING)
            .set("living", way)
            .set("so", so)
            .set("people", days.people())
            .set("weeks", numbers[0])
            .set("days_used", days.x())
            .set("days_observed", days.n())
            .set("missing_rule", MissingRule.OBSERVED.key())
            .set("method", share.method());
    String few = days.people() < MINIMUM_PEOPLE ? "fewer than " + MINIMUM_PEOPLE + " people" : null;
    String why = lacking != null ? lacking : few;
    return why != null ? row.set("note", why).build() : withSpread(row, share).build();
  }

  /** The row with its share; where people do not differ there is no interval, and it says so. */
  static RowDraft withSpread(RowDraft row, Interval share) {
    return row.share(share).set("note", share.lower().isPresent() ? null : "the same in everybody");
  }
}
