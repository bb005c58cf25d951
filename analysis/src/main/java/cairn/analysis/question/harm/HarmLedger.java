package cairn.analysis.question.harm;

import cairn.analysis.definition.harm.HarmCount;
import cairn.analysis.question.harm.HarmTally.LedgerKey;
import cairn.analysis.question.harm.HarmTally.NaloxoneKey;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Behavior;
import cairn.ingest.model.Period;
import cairn.ingest.model.SafetyReport;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Enters one person's reports of harm, month by month. */
record HarmLedger(String groupType, HarmTally tally) {
  /** Naloxone carried or within reach. */
  private static final String AT_HAND = "naloxone_at_hand";

  private static final String USED = "naloxone_used";

  /** One kind in one month: occasions, and days asked about. */
  private record Reported(long events, long days) {
    Reported plus(Reported other) {
      return new Reported(events + other.events, days + other.days);
    }

    /** Kinds together: every occasion, and the days of the kind asked about longest. */
    Reported beside(Reported other) {
      return new Reported(events + other.events, Math.max(days, other.days));
    }
  }

  void enter(List<SafetyReport> reports) {
    Map<String, Reported> any = new TreeMap<>();
    byKind(reports, behavior -> !behavior.protective())
        .forEach(
            (harm, months) ->
                months.forEach(
                    (month, entry) -> {
                      add(harm, month, entry);
                      any.merge(month, entry, Reported::beside);
                    }));
    any.forEach((month, entry) -> add(HarmTally.ANY, month, entry));
    naloxone(byKind(reports, behavior -> behavior.protective()));
  }

  private void add(String harm, String month, Reported entry) {
    tally
        .ledger()
        .add(
            new LedgerKey(groupType, harm, month),
            entry.events,
            entry.events > 0 ? 1 : 0,
            1,
            entry.days);
  }

  private void naloxone(Map<String, Map<String, Reported>> acts) {
    acts.getOrDefault(AT_HAND, Map.of())
        .forEach(
            (month, entry) ->
                tally
                    .naloxone()
                    .add(new NaloxoneKey(groupType, month), 1, entry.events > 0 ? 1 : 0, 0, 0, 0));
    acts.getOrDefault(USED, Map.of())
        .forEach(
            (month, entry) ->
                tally
                    .naloxone()
                    .add(
                        new NaloxoneKey(groupType, month),
                        0,
                        0,
                        1,
                        entry.events > 0 ? 1 : 0,
                        entry.events));
  }

  /** By kind and month, all months together among them. */
  private static Map<String, Map<String, Reported>> byKind(
      List<SafetyReport> reports, Predicate<Behavior> which) {
    Map<String, List<SafetyReport>> kinds = new TreeMap<>();
    for (SafetyReport report : reports) {
      if (which.test(report.behavior())) {
        kinds.computeIfAbsent(report.behavior().key(), key -> new ArrayList<>()).add(report);
      }
    }
    Map<String, Map<String, Reported>> entries = new TreeMap<>();
    kinds.forEach(
        (kind, own) -> {
          Map<String, Reported> months = new TreeMap<>();
          for (SafetyReport report : HarmCount.once(own)) {
            Reported entry = new Reported(report.occasions(), report.period().days());
            months.merge(month(report.period()).toString(), entry, Reported::plus);
            months.merge(Counts.ALL, entry, Reported::plus);
          }
          entries.put(kind, months);
        });
    return entries;
  }

  /** The month that holds most days, the earlier of two with as many. */
  static YearMonth month(Period period) {
    YearMonth most = YearMonth.from(period.from());
    int days = 0;
    YearMonth last = YearMonth.from(period.until().minusDays(1));
    for (YearMonth each = most; !each.isAfter(last); each = each.plusMonths(1)) {
      LocalDate first = each.atDay(1);
      int inside = period.overlap(new Period(first, first.plusMonths(1)));
      if (inside > days) {
        most = each;
        days = inside;
      }
    }
    return most;
  }
}
