package cairn.analysis.question.sensitivity;

import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.cluster.ClusterRobust;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import cairn.analysis.table.OpenShare;
import cairn.analysis.table.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes by what was recorded of people at intake, each band against everybody in the other bands
 * of the same variable, at both ends of what reports leave open. Every interval allows for people
 * sharing a group; where too few groups hold people of both sides the row says that it only
 * describes, and where groups show no spread there is no interval. A band, or a rest, with too few
 * people has no difference, and neither has the band of people of whom nothing was recorded.
 *
 * @param minimumGroups groups on a side below which a comparison only describes
 * @param smallest people below which nothing is compared
 * @param level of the intervals
 */
record Bands(int minimumGroups, int smallest, double level) {
  private static final Quantity NO_P = Quantity.absent(AbsenceReason.TOO_FEW);
  private static final Limits NO_LIMITS = new Limits(null, null, "none");

  /** A variable, looked at for one outcome. */
  private record Look(String variable, String definition, String milestone) {}

  /** One band of a variable for one outcome. */
  private record Band(Look look, String name) {
    boolean isKnown() {
      return !name.equals(IntakeVariable.UNKNOWN);
    }
  }

  /** What is said of a band. */
  private record Compared(
      BandSides sides,
      @Nullable Interval interval,
      Quantity p,
      Standing standing,
      @Nullable String note) {
    static Compared not(BandSides sides, Standing standing, String note) {
      return new Compared(sides, null, NO_P, standing, note);
    }
  }

  /** Rows of {@code outcomes_by_band}. */
  List<BandRow> rows(Counts<BandKey> counts) {
    Map<Look, Map<String, Map<String, long[]>>> looks = looks(counts);
    Map<Band, List<Compared>> compared = new LinkedHashMap<>();
    looks.forEach(
        (look, bands) ->
            bands
                .keySet()
                .forEach(
                    name -> {
                      Band band = new Band(look, name);
                      compared.put(
                          band,
                          BandSides.of(name, bands).stream().map(s -> compare(band, s)).toList());
                    }));
    Map<Band, Quantity> adjusted = adjusted(compared);
    List<BandRow> rows = new ArrayList<>();
    compared.forEach(
        (band, ends) ->
            ends.forEach(each -> rows.add(row(band, each, adjusted.getOrDefault(band, NO_P)))));
    return BandRow.TABLE.inKeyOrder(rows);
  }

  /** By what is looked at, then band, then group: due, evaluable, achieved, left open. */
  private static Map<Look, Map<String, Map<String, long[]>>> looks(Counts<BandKey> counts) {
    Map<Look, Map<String, Map<String, long[]>>> looks = new LinkedHashMap<>();
    counts
        .sorted()
        .forEach(
            (key, n) ->
                looks
                    .computeIfAbsent(
                        new Look(key.variable(), key.definition(), key.milestone()),
                        k -> new TreeMap<>())
                    .computeIfAbsent(key.band(), k -> new TreeMap<>())
                    .put(key.group(), n));
    return looks;
  }

  private Compared compare(Band band, BandSides sides) {
    if (!band.isKnown()) {
      return Compared.not(sides, Standing.NOT_ESTIMABLE, "nothing was recorded of these people");
    }
    Counted one = sides.ofBand();
    Counted rest = sides.ofOthers();
    if (one.n() == 0 || rest.n() == 0) {
      return Compared.not(sides, Standing.NOT_ESTIMABLE, "nobody with a verdict on one side");
    }
    if (one.n() < smallest || rest.n() < smallest) {
      return Compared.not(
          sides, Standing.TOO_FEW, "fewer than " + smallest + " people with a verdict on one side");
    }
    // Where everybody or nobody has it, that side's groups show no spread: the interval would be
    // that of the other side alone.
    boolean alike = isOneSided(one) || isOneSided(rest);
    ClusterRobust.Result robust =
        ClusterRobust.differenceWithin(sides.here(), sides.there(), level);
    boolean enough = sides.haveGroups(minimumGroups);
    if (enough && !alike && robust.test().p().isPresent()) {
      return new Compared(
          sides, robust.interval().within(-1, 1), robust.test().p(), Standing.COMPARED, null);
    }
    return described(sides, robust, alike);
  }

  private Compared described(BandSides sides, ClusterRobust.Result robust, boolean alike) {
    String note =
        alike
            ? "everybody or nobody on one side, so that groups show no spread"
            : "fewer than " + minimumGroups + " groups hold people of one side";
    Interval made = robust.interval();
    Interval interval =
        alike
            ? Interval.bare(made.estimate().value(), AbsenceReason.NO_SPREAD, level, made.method())
            : made.within(-1, 1);
    return new Compared(sides, interval, NO_P, Standing.DESCRIPTIVE_ONLY, note);
  }

  private static boolean isOneSided(Counted count) {
    return count.x() == 0 || count.x() == count.n();
  }

  /**
   * Holm over the bands that are compared for one outcome and milestone. Of a variable with two
   * bands each is the other's mirror, so that both are one look. A band differs only where it does
   * at both ends of what reports leave open, and its p is the larger one.
   */
  private static Map<Band, Quantity> adjusted(Map<Band, List<Compared>> compared) {
    Map<Look, Map<Band, List<Band>>> families = new LinkedHashMap<>();
    for (Band band : compared.keySet()) {
      Look look = band.look();
      boolean isMirror =
          band.isKnown()
              && compared.keySet().stream()
                      .filter(other -> other.isKnown() && other.look().equals(look))
                      .count()
                  == 2;
      families
          .computeIfAbsent(
              new Look("", look.definition(), look.milestone()), k -> new LinkedHashMap<>())
          .computeIfAbsent(isMirror ? new Band(look, "") : band, k -> new ArrayList<>())
          .add(band);
    }
    Map<Band, Quantity> adjusted = new LinkedHashMap<>();
    for (Map<Band, List<Band>> family : families.values()) {
      List<List<Band>> looks = List.copyOf(family.values());
      Quantity[] p =
          looks.stream().map(bands -> largest(compared, bands.get(0))).toArray(Quantity[]::new);
      Quantity[] holm = Adjustment.HOLM.adjust(p);
      for (int i = 0; i < holm.length; i++) {
        Quantity each = holm[i];
        looks.get(i).forEach(band -> adjusted.put(band, each));
      }
    }
    return adjusted;
  }

  private static Quantity largest(Map<Band, List<Compared>> compared, Band band) {
    List<Quantity> both = compared.getOrDefault(band, List.of()).stream().map(Compared::p).toList();
    return both.stream().allMatch(Quantity::isPresent)
        ? both.stream().max(Comparator.comparingDouble(Quantity::value)).orElse(NO_P)
        : NO_P;
  }

  private BandRow row(Band band, Compared compared, Quantity adjusted) {
    BandSides sides = compared.sides();
    Counted one = sides.ofBand();
    Counted rest = sides.ofOthers();
    Interval byGroups = ClusterRobust.proportion(sides.here(), level).interval().within(0, 1);
    OpenShare share =
        sides.unplaced() > 0
            ? OpenShare.of(new Counted(sides.achieved(), one.n()), sides.unplaced(), level)
            : OpenShare.between(byGroups, byGroups);
    Interval gap = compared.interval();
    String note = compared.note();
    boolean isTested = compared.p().isPresent();
    return new BandRow(
        band.look().variable(),
        band.name(),
        band.look().definition(),
        band.look().milestone(),
        sides.open(),
        new BandRow.People(sides.due(), one.n(), sides.achieved(), sides.unplaced()),
        new BandRow.BandShare(
            share.share(),
            share.least(),
            share.most(),
            share.limits().lower(),
            share.limits().upper(),
            share.limits().method()),
        new BandRow.Others(rest.n(), rest.x()),
        gap == null
            ? new BandRow.Gap(null, NO_LIMITS)
            : new BandRow.Gap(Limits.value(gap.estimate()), Limits.of(gap)),
        sides.clusters(),
        new BandRow.Test(Limits.value(compared.p()), isTested ? Limits.value(adjusted) : null),
        compared.standing(),
        note == null && gap != null ? Limits.lacking(gap) : note);
  }
}
