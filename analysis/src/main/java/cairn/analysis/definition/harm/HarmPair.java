package cairn.analysis.definition.harm;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.UseEvidence;
import cairn.ingest.model.Period;
import cairn.ingest.model.SafetyReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One kind of harm at the start and now, of a person asked about it at both times. The start is the
 * 28 days before it where enough of them were asked about, else the first 28 days after it, which
 * serve only where they end before the last 28 days begin.
 *
 * @param harm key of the kind
 * @param before occasions in 28 days at the start
 * @param after occasions in 28 days before the milestone
 */
public record HarmPair(String harm, double before, double after) {
  private static final double ROUNDING = 1e-9;

  /** The kinds known at both times, by key. */
  public static List<HarmPair> of(UseEvidence evidence, Predicate<String> which, double coverage) {
    List<HarmPair> pairs = new ArrayList<>();
    reports(evidence, which)
        .forEach(
            (harm, reports) -> {
              HarmCount before = before(evidence, reports, coverage);
              HarmCount after = after(evidence, reports);
              if (before.covers(coverage) && after.covers(coverage)) {
                pairs.add(new HarmPair(harm, before.rate(), after.rate()));
              }
            });
    return pairs;
  }

  /** The reports of harm that end by the milestone, by kind. */
  static Map<String, List<SafetyReport>> reports(UseEvidence evidence, Predicate<String> which) {
    Map<String, List<SafetyReport>> kinds = new TreeMap<>();
    for (SafetyReport report : evidence.history().safetyReports()) {
      String key = report.behavior().key();
      boolean counts = !report.behavior().protective() && which.test(key);
      if (counts && !report.period().until().isAfter(evidence.at())) {
        kinds.computeIfAbsent(key, k -> new ArrayList<>()).add(report);
      }
    }
    return kinds;
  }

  /** At the start; see the class. */
  static HarmCount before(UseEvidence evidence, List<SafetyReport> reports, double coverage) {
    LocalDate start = evidence.start();
    HarmCount before = HarmCount.of(reports, new Period(start.minusDays(Baseline.DAYS), start));
    LocalDate settled = start.plusDays(Baseline.DAYS);
    if (before.covers(coverage) || evidence.window(Baseline.DAYS).from().isBefore(settled)) {
      return before;
    }
    return HarmCount.of(reports, new Period(start, settled));
  }

  /** In the last 28 days. */
  static HarmCount after(UseEvidence evidence, List<SafetyReport> reports) {
    return HarmCount.of(reports, evidence.window(Baseline.DAYS));
  }

  /** The same with both times exchanged. */
  public HarmPair exchanged() {
    return new HarmPair(harm, /* before= */ after, /* after= */ before);
  }

  /** Whether there was some at the start and none is left. */
  public boolean ended() {
    return before > 0 && after == 0;
  }

  /** Whether it is less often, by at least so many percent of what it was. */
  public boolean fell(double percent) {
    return before > 0 && after <= before * (1 - percent / 100) + ROUNDING;
  }
}
