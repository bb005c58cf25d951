package cairn.analysis.definition.record;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.Observed;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import java.util.List;

/**
 * Bands of how often a substance is used, from the days of use brought to a number of days;
 * achieved when the band is lower than at the start. The name is the band now, the value how many
 * bands lower.
 *
 * @param perDays days that the bands are counted in
 * @param from least days of use of each band, the lowest band first; the first is 0, and a band
 *     that begins above 0 with any use at all begins at a small number
 * @param names the bands' names
 * @param startFrom the lowest band at the start that is looked at, counted from 0
 */
public record FrequencyBand(int perDays, List<Double> from, List<String> names, int startFrom)
    implements RecordRule {
  /** Refuses bands without names; keeps copies. */
  public FrequencyBand {
    from = List.copyOf(from);
    names = List.copyOf(names);
  }

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Observed seen = Observed.of(evidence, Observed.window(evidence, terms));
    Reason gap = seen.gap(evidence, terms.coverage());
    if (gap != null) {
      return seen.not(gap);
    }
    int now = band(Baseline.useDays(seen.count()));
    Baseline baseline = evidence.baseline(Observed.window(evidence, terms));
    if (baseline == null) {
      return seen.not(Reason.NO_BASELINE).named(names.get(now));
    }
    int before = band(baseline.useDays());
    if (before < startFrom) {
      Reason why = before == 0 ? Reason.NO_USE_AT_START : Reason.LEVEL_ALLOWS_NO_SHIFT;
      return seen.not(why).named(names.get(now));
    }
    return seen.verdict(now < before, before - now).named(names.get(now));
  }

  private int band(double daysIn28) {
    double days = daysIn28 * perDays / Baseline.DAYS;
    int band = 0;
    for (int i = 1; i < from.size(); i++) {
      band = days >= from.get(i) - 1e-9 ? i : band;
    }
    return band;
  }

  @Override
  public String describe(Terms terms) {
    return "How often, in the bands "
        + String.join(", ", names).replace('_', ' ')
        + ", "
        + terms.window()
        + "; achieved when the band is lower than at the start.";
  }
}
