package cairn.analysis.question.context;

import cairn.analysis.person.context.NextGroup;
import cairn.analysis.question.context.ContextTally.CareKey;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.proportion.RatioOfTotals;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.table.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From one group to another, other care begun, and the acts that make use safer. */
final class NextSteps {
  private final ContextTally tally;
  private final double level;

  NextSteps(ContextTally tally, double level) {
    this.tally = tally;
    this.level = level;
  }

  /** A share of people; without a number where they are too few or nothing was collected. */
  private record Of(ShareLimits share, HowEstimated how) {
    static Of people(long n, long of, @Nullable String lacking, double level) {
      Interval share = Wilson.interval(new Counted(n, of), level);
      String why = lacking != null ? lacking : RecordsCollected.tooFew(of);
      return why == null
          ? new Of(
              ShareLimits.of(share), HowEstimated.observed(share.method(), Limits.lacking(share)))
          : new Of(ShareLimits.NONE, HowEstimated.observed(share.method(), why));
    }
  }

  private static boolean isOpen(String next) {
    return next.equals(NextGroup.NOT_YET_KNOWN);
  }

  /** Rows of {@code moves}: of everybody whose next step is known, one row for each that was. */
  List<NextGroupRow> groups() {
    Map<String, long[]> known = new TreeMap<>();
    tally
        .after()
        .next()
        .sorted()
        .forEach(
            (key, n) ->
                known
                        .computeIfAbsent(key.groupType(), t -> new long[2])[
                        isOpen(key.next()) ? 1 : 0] +=
                    n[0]);
    List<NextGroupRow> rows = new ArrayList<>();
    tally
        .after()
        .next()
        .sorted()
        .forEach(
            (key, n) -> {
              if (!isOpen(key.next())) {
                long[] of = known.getOrDefault(key.groupType(), new long[2]);
                Of share = Of.people(n[0], of[0], null, level);
                rows.add(
                    new NextGroupRow(
                        key.groupType(),
                        key.next(),
                        n[0],
                        of[0],
                        of[1],
                        share.share(),
                        share.how()));
              }
            });
    return rows;
  }

  /** Rows of {@code care_begun}. */
  List<CareBegunRow> care() {
    RecordsCollected collected = new RecordsCollected(tally.seen());
    List<CareBegunRow> rows = new ArrayList<>();
    tally
        .after()
        .care()
        .with(List.of(CareKey::ofAllTypes))
        .sorted()
        .forEach(
            (key, n) -> {
              Of share = Of.people(n[1], n[0], why(collected, key), level);
              rows.add(
                  new CareBegunRow(
                      key.groupType(), key.care(), n[1], n[0], share.share(), share.how()));
            });
    return rows;
  }

  /** Care of a sort that nobody ever had may just as well not have been written down. */
  private static @Nullable String why(RecordsCollected collected, CareKey key) {
    String lacking = collected.lacking(List.of(RecordKind.CARE));
    return lacking != null || collected.has(RecordKind.of(key.care()))
        ? lacking
        : "nobody has such care in these records";
  }

  /** Rows of {@code safer_acts_by_part}. */
  List<SaferActsRow> acts() {
    List<SaferActsRow> rows = new ArrayList<>();
    tally
        .acts()
        .with(List.of(ContextTally.ActsKey::ofAllTypes))
        .sorted()
        .forEach(
            (key, n) -> {
              RatioOfTotals acts = RatioOfTotals.of(n);
              Interval share = acts.interval(level);
              String why = RecordsCollected.tooFew(acts.people());
              rows.add(
                  new SaferActsRow(
                      key.groupType(),
                      key.milestone(),
                      key.part(),
                      acts.people(),
                      acts.x(),
                      acts.n(),
                      why == null ? ShareLimits.of(share) : ShareLimits.NONE,
                      HowEstimated.observed(
                          share.method(), why != null ? why : UseByLiving.spread(share))));
            });
    return rows;
  }
}
