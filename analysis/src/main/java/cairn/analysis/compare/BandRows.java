package cairn.analysis.compare;

import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.SensitivityTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.ClusterRobust;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Newcombe;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.Wilson;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes by what was recorded of people at intake, each band against everybody in the other bands
 * of the same variable. Where enough groups hold people of both sides the interval allows for
 * people sharing a group; where not, it is Newcombe's, and the row says that it only describes. A
 * band, or a rest, with too few people has no difference, and neither has the band of people of
 * whom nothing was recorded.
 */
public final class BandRows {
  private static final String UNKNOWN = "unknown";

  private BandRows() {}

  /** One band of a variable for one outcome. */
  private record Band(String variable, String name, String definition, String milestone) {}

  /** What is said of a band. */
  private record Compared(
      @Nullable Interval interval, Quantity p, String standing, @Nullable String note) {}

  /**
   * Rows of {@code outcomes_by_band}.
   *
   * @param summary the counts
   * @param minimumClusters groups on a side below which a comparison only describes
   * @param smallest people below which nothing is compared
   * @param level of the intervals
   */
  public static List<Row> rows(Summary summary, int minimumClusters, int smallest, double level) {
    Map<Key, Map<String, Map<String, long[]>>> outcomes = outcomes(summary);
    Map<Band, Compared> compared = new LinkedHashMap<>();
    outcomes.forEach(
        (outcome, bands) ->
            bands
                .keySet()
                .forEach(
                    name ->
                        compared.put(
                            new Band(outcome.word(2), name, outcome.word(0), outcome.word(1)),
                            compare(name, bands, minimumClusters, smallest, level))));
    Map<Band, Quantity> adjusted = adjusted(compared);
    List<Row> rows = new ArrayList<>();
    compared.forEach(
        (band, each) -> {
          Key outcome = new Key(band.definition(), band.milestone(), band.variable());
          Sides sides = Sides.of(band.name(), outcomes.getOrDefault(outcome, Map.of()));
          rows.add(row(band, sides, each, adjusted.getOrDefault(band, each.p()), level));
        });
    rows.sort(
        Comparator.comparing((Row r) -> r.text(0) + '\u0000' + r.text(1) + '\u0000' + r.text(2)));
    return rows;
  }

  /** By (definition, milestone, variable), then band, then group: due, evaluable, achieved. */
  private static Map<Key, Map<String, Map<String, long[]>>> outcomes(Summary summary) {
    Map<Key, Map<String, Map<String, long[]>>> outcomes = new TreeMap<>();
    summary
        .bands
        .sorted()
        .forEach(
            (key, n) ->
                outcomes
                    .computeIfAbsent(
                        new Key(key.word(3), key.word(4), key.word(1)), k -> new TreeMap<>())
                    .computeIfAbsent(key.word(2), k -> new TreeMap<>())
                    .put(key.word(5), n));
    return outcomes;
  }

  private static Compared compare(
      String band,
      Map<String, Map<String, long[]>> bands,
      int minimumClusters,
      int smallest,
      double level) {
    Quantity none = Quantity.absent(Absence.TOO_FEW);
    if (band.equals(UNKNOWN)) {
      return new Compared(null, none, "not_estimable", "nothing was recorded of these people");
    }
    Set<String> groups = new TreeSet<>();
    bands.values().forEach(each -> groups.addAll(each.keySet()));
    List<Counted> here = new ArrayList<>();
    List<Counted> there = new ArrayList<>();
    for (String group : groups) {
      here.add(in(bands, group, name -> name.equals(band)));
      there.add(in(bands, group, name -> !name.equals(band) && !name.equals(UNKNOWN)));
    }
    Counted one = sum(here);
    Counted rest = sum(there);
    if (one.n() == 0 || rest.n() == 0) {
      return new Compared(null, none, "not_estimable", "nobody with a verdict on one side");
    }
    if (one.n() < smallest || rest.n() < smallest) {
      String few = "fewer than " + smallest + " people with a verdict on one side";
      return new Compared(null, none, "too_few", few);
    }
    // Where everybody or nobody has it, groups show no spread, and the interval would be too
    // narrow.
    boolean alike = isOneSided(one) || isOneSided(rest);
    ClusterRobust.Result robust = ClusterRobust.differenceWithin(here, there, level);
    boolean enough = holding(here) >= minimumClusters && holding(there) >= minimumClusters;
    if (enough && !alike && robust.test().p().isPresent()) {
      return new Compared(robust.interval().within(-1, 1), robust.test().p(), "compared", null);
    }
    String note =
        enough
            ? "everybody or nobody on one side, so that groups show no spread"
            : "fewer than " + minimumClusters + " groups hold people of one side";
    return new Compared(Newcombe.difference(one, rest, level), none, "descriptive_only", note);
  }

  private static boolean isOneSided(Counted count) {
    return count.x() == 0 || count.x() == count.n();
  }

  private static Counted in(
      Map<String, Map<String, long[]>> bands, String group, Predicate<String> asked) {
    Counted sum = new Counted(0, 0);
    for (Map.Entry<String, Map<String, long[]>> each : bands.entrySet()) {
      long[] n = each.getValue().get(group);
      if (n != null && asked.test(each.getKey())) {
        sum = sum.plus(new Counted(n[2], n[1]));
      }
    }
    return sum;
  }

  /**
   * Holm over the bands that are compared for one outcome and milestone. Of a variable with two
   * bands each is the other's mirror, so that both are one look.
   */
  private static Map<Band, Quantity> adjusted(Map<Band, Compared> compared) {
    Map<Key, Map<Key, List<Band>>> families = new TreeMap<>();
    for (Band band : compared.keySet()) {
      boolean mirrored = known(compared.keySet(), band) == 2;
      families
          .computeIfAbsent(new Key(band.definition(), band.milestone()), k -> new TreeMap<>())
          .computeIfAbsent(
              new Key(band.variable(), mirrored && !band.name().equals(UNKNOWN) ? "" : band.name()),
              k -> new ArrayList<>())
          .add(band);
    }
    Map<Band, Quantity> adjusted = new LinkedHashMap<>();
    for (Map<Key, List<Band>> family : families.values()) {
      List<List<Band>> looks = List.copyOf(family.values());
      Quantity[] p = looks.stream().map(look -> p(compared, look.get(0))).toArray(Quantity[]::new);
      Quantity[] holm = Adjustment.HOLM.adjust(p);
      for (int i = 0; i < holm.length; i++) {
        Quantity each = holm[i];
        looks.get(i).forEach(band -> adjusted.put(band, each));
      }
    }
    return adjusted;
  }

  private static long known(Set<Band> bands, Band like) {
    return bands.stream()
        .filter(
            band ->
                band.variable().equals(like.variable())
                    && band.definition().equals(like.definition())
                    && band.milestone().equals(like.milestone())
                    && !band.name().equals(UNKNOWN))
        .count();
  }

  private static Quantity p(Map<Band, Compared> compared, Band band) {
    Compared each = compared.get(band);
    return each == null ? Quantity.absent(Absence.TOO_FEW) : each.p();
  }

  /** The numbers of a band and of the rest. */
  private record Sides(long due, Counted here, Counted rest, long clusters) {
    static Sides of(String band, Map<String, Map<String, long[]>> bands) {
      Sides sides = new Sides(0, new Counted(0, 0), new Counted(0, 0), 0);
      for (Map.Entry<String, Map<String, long[]>> each : bands.entrySet()) {
        for (long[] n : each.getValue().values()) {
          sides = sides.plus(each.getKey().equals(band), !each.getKey().equals(UNKNOWN), n);
        }
      }
      return sides;
    }

    private Sides plus(boolean own, boolean known, long[] n) {
      Counted count = new Counted(n[2], n[1]);
      if (own) {
        return new Sides(due + n[0], here.plus(count), rest, clusters + (n[1] > 0 ? 1 : 0));
      }
      return known ? new Sides(due, here, rest.plus(count), clusters) : this;
    }
  }

  private static Row row(
      Band band, Sides sides, Compared compared, Quantity adjusted, double level) {
    Interval share = Wilson.interval(sides.here(), level);
    Interval gap = compared.interval();
    RowDraft draft =
        new RowDraft(SensitivityTables.OUTCOMES_BY_BAND)
            .set("variable", band.variable())
            .set("band", band.name())
            .set("definition", band.definition())
            .set("milestone", band.milestone())
            .set("due", sides.due())
            .set("evaluable", sides.here().n())
            .set("achieved", sides.here().x())
            .set("share", share.estimate())
            .set("share_lower", share.lower())
            .set("share_upper", share.upper())
            .set("share_method", share.method())
            .set("others_evaluable", sides.rest().n())
            .set("others_achieved", sides.rest().x())
            .set("method", "none")
            .set("clusters", sides.clusters())
            .set("p", compared.p())
            .set("p_adjusted", adjusted)
            .set("standing", compared.standing())
            .set("note", compared.note());
    return gap == null
        ? draft.build()
        : draft.set("difference", gap.estimate()).limits(gap).build();
  }

  private static long holding(List<Counted> groups) {
    return groups.stream().filter(g -> g.n() > 0).count();
  }

  private static Counted sum(List<Counted> groups) {
    return groups.stream().reduce(new Counted(0, 0), Counted::plus);
  }
}
