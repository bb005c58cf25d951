package cairn.analysis.question.context;

import cairn.analysis.person.context.WayOfLiving;
import cairn.analysis.question.context.ContextTally.WithinKey;
import cairn.analysis.question.context.WithinPersonRow.Looked;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.change.WithinPerson;
import cairn.analysis.table.Limits;
import cairn.ingest.catalogue.Catalogues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** People against themselves: with a feeling, a topic or a way of living, and without it. */
final class PeopleAgainstThemselves {
  /** Fewer effective people than that, and a handful of people is the average. */
  private static final int MINIMUM_EFFECTIVE = 5;

  /** Lower, the same, higher. */
  private static final int WAYS = 3;

  private final ContextTally tally;
  private final RecordsCollected collected;
  private final double level;
  private final List<WithinPersonRow> rows = new ArrayList<>();

  private PeopleAgainstThemselves(ContextTally tally, double level) {
    this.tally = tally;
    this.collected = new RecordsCollected(tally.seen());
    this.level = level;
  }

  /**
   * Rows of {@code within_person}: one for every feeling and topic of the vocabulary, also those
   * that nobody named, and for both sides of living.
   */
  static List<WithinPersonRow> rows(ContextTally tally, Catalogues catalogues, double level) {
    return rows(tally, catalogues.feelings().keys(), catalogues.codes("topics").keys(), level);
  }

  /**
   * The same.
   *
   * @param feelings keys of the feelings
   * @param topics keys of the topics
   */
  static List<WithinPersonRow> rows(
      ContextTally tally, Collection<String> feelings, Collection<String> topics, double level) {
    PeopleAgainstThemselves all = new PeopleAgainstThemselves(tally, level);
    all.add(Looked.FEELING_THEN_USE, feelings);
    all.add(
        Looked.LIVING_AND_USE, Arrays.stream(WayOfLiving.values()).map(WayOfLiving::key).toList());
    all.add(Looked.TOPIC_THEN_GOAL, topics);
    return all.rows;
  }

  private record Look(
      String subject, WithinPerson sums, long[] people, WithinPerson.Result result) {
    @Nullable String tooFew() {
      String few = RecordsCollected.tooFew(sums.people());
      if (few != null) {
        return few + " with both kinds of occasion";
      }
      return result.effectivePeople().orElse(0) < MINIMUM_EFFECTIVE
          ? "a few people hold most of the weight"
          : null;
    }

    Quantity p() {
      return tooFew() == null ? result.test().p() : Quantity.absent(AbsenceReason.TOO_FEW);
    }
  }

  private void add(Looked question, Collection<String> subjects) {
    List<Look> looks = new ArrayList<>();
    for (String subject : new TreeSet<>(subjects)) {
      WithinKey key = new WithinKey(question, subject);
      WithinPerson sums = WithinPerson.of(tally.within().sums().get(key, WithinPerson.WIDTH));
      looks.add(
          new Look(subject, sums, tally.within().people().get(key, WAYS), sums.estimate(level)));
    }
    Quantity[] holm = Adjustment.HOLM.adjust(looks.stream().map(Look::p).toArray(Quantity[]::new));
    for (int i = 0; i < holm.length; i++) {
      rows.add(row(question, looks.get(i), holm[i]));
    }
  }

  /** The records that a question needs. */
  private static List<RecordKind> needs(Looked question, String subject) {
    return switch (question) {
      case FEELING_THEN_USE -> List.of(RecordKind.FEELINGS, RecordKind.USE);
      case LIVING_AND_USE -> List.of(RecordKind.USE, way(subject));
      case TOPIC_THEN_GOAL -> List.of(RecordKind.TOPICS, RecordKind.REVIEWS);
    };
  }

  private static RecordKind way(String subject) {
    return Arrays.stream(WayOfLiving.values())
        .filter(way -> way.key().equals(subject))
        .map(RecordKind::of)
        .findFirst()
        .orElseThrow();
  }

  private WithinPersonRow row(Looked question, Look look, Quantity holm) {
    Interval interval = look.result().interval().within(-1, 1);
    String lacking = collected.lacking(needs(question, look.subject()));
    String why = lacking != null ? lacking : look.tooFew();
    return new WithinPersonRow(
        question,
        look.subject(),
        new WithinPersonRow.Occasions(
            look.sums().people(), look.sums().with(), look.sums().without()),
        new WithinPersonRow.ByPerson(look.people()[0], look.people()[1], look.people()[2]),
        why == null ? difference(look, interval, holm) : null,
        HowEstimated.observed(interval.method(), why != null ? why : UseByLiving.spread(interval)));
  }

  private static WithinPersonRow.Difference difference(
      Look look, Interval interval, Quantity holm) {
    Limits limits = Limits.of(interval);
    return new WithinPersonRow.Difference(
        Limits.value(look.result().effectivePeople()),
        Limits.value(interval.estimate()),
        limits.lower(),
        limits.upper(),
        Limits.value(look.p()),
        Limits.value(holm));
  }
}
