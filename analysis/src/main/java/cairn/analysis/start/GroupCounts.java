package cairn.analysis.start;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.cluster.ClusterRobust;
import cairn.analysis.statistic.cluster.IntraclassCorrelation;
import cairn.analysis.statistic.missing.PartlySeen;
import cairn.analysis.table.Standing;
import java.util.ArrayList;
import java.util.List;

/**
 * The counts of two sides, group by group, and their plain difference. Every interval allows for
 * people sharing a group; with fewer than two on a side there is none. With fewer than enough the
 * difference only describes and has no p.
 *
 * @param first of the type
 * @param second of the reference
 * @param fewest groups of a side below which a difference only describes
 * @param level of the intervals
 */
public record GroupCounts(CountedSide first, CountedSide second, int fewest, double level) {
  /** Why no model of the outcome can be made. */
  public static final String ONE_SIDED =
      "nobody, or everybody, on one side achieved it: no model of that";

  /** Why a weighted difference has no limits. */
  public static final String NO_SPREAD =
      "nobody, or everybody, on one side achieved it: no interval";

  /** Shares of the missing are counted in tenths. */
  public static final int TENTHS = 10;

  /** The counts of verdicts on two sides. */
  public static GroupCounts of(SideVerdicts verdicts, int fewest, double level) {
    return new GroupCounts(verdicts.byGroup(true), verdicts.byGroup(false), fewest, level);
  }

  /** The plain difference. */
  public record Plain(Interval interval, Quantity df, Quantity p) {}

  /** What was seen of a side. */
  public Counted seen(boolean side) {
    return sum(side).seen();
  }

  /** What was seen and what is missing of a side. */
  public PartlySeen sum(boolean side) {
    return (side ? first : second).sum();
  }

  /** Whether on a side with a verdict nobody, or everybody, achieved it. */
  public boolean isOneSided() {
    return isOneSided(seen(true)) || isOneSided(seen(false));
  }

  private static boolean isOneSided(Counted side) {
    return side.n() > 0 && (side.x() == 0 || side.x() == side.n());
  }

  /** Groups of a side, and people in none, in which somebody has a verdict. */
  public long groups(boolean side) {
    return (side ? first : second).seenUnits();
  }

  /** Whether both sides have groups enough for a comparison. */
  public boolean isEnough() {
    return first.isEnough(fewest) && second.isEnough(fewest);
  }

  /** Compared, only described, or nobody to compare. */
  public Standing standing() {
    if (seen(true).n() == 0 || seen(false).n() == 0) {
      return Standing.NOT_ESTIMABLE;
    }
    return isEnough() ? Standing.COMPARED : Standing.DESCRIPTIVE_ONLY;
  }

  /** Why it is not compared; empty where it is. */
  public String reason() {
    long here = seen(true).n();
    long there = seen(false).n();
    if (here == 0 || there == 0) {
      return "nobody with a verdict in "
          + (here > 0 ? "the reference" : there > 0 ? "this type" : "either");
    }
    return isEnough() ? "" : "fewer than " + fewest + " groups of one of the types";
  }

  /** Of those seen. */
  public Plain plain() {
    return plain(
        first.units().stream().map(PartlySeen::seen).toList(),
        second.units().stream().map(PartlySeen::seen).toList(),
        1);
  }

  /** If so many tenths of the missing of each side had achieved it. */
  public Plain plain(int tenths, int referenceTenths) {
    return plain(scaled(first.units(), tenths), scaled(second.units(), referenceTenths), TENTHS);
  }

  /** The counts in tenths of people. */
  private static List<Counted> scaled(List<PartlySeen> groups, int tenths) {
    List<Counted> scaled = new ArrayList<>();
    for (PartlySeen g : groups) {
      scaled.add(
          new Counted(
              TENTHS * g.seen().x() + tenths * g.missing(), TENTHS * (g.seen().n() + g.missing())));
    }
    return scaled;
  }

  private Plain plain(List<Counted> a, List<Counted> b, int parts) {
    ClusterRobust.Result robust = ClusterRobust.difference(a, b, parts, level);
    Quantity p = isEnough() ? robust.test().p() : Quantity.absent(AbsenceReason.TOO_FEW);
    return new Plain(robust.interval(), robust.df(), p);
  }

  /**
   * How alike people of one group are, of both sides together.
   *
   * @param icc intraclass correlation
   * @param designEffect variance with shared groups over variance without
   */
  public record Sharing(Quantity icc, Quantity designEffect) {}

  /** Absent of both where there are too few groups. */
  public Sharing sharing() {
    List<Counted> all = new ArrayList<>();
    first.units().forEach(g -> all.add(g.seen()));
    second.units().forEach(g -> all.add(g.seen()));
    try {
      IntraclassCorrelation icc = IntraclassCorrelation.ofCounts(all);
      return new Sharing(icc.correlation(), icc.designEffect());
    } catch (NotEstimableException tooFew) {
      Quantity none = Quantity.absent(AbsenceReason.TOO_FEW);
      return new Sharing(none, none);
    }
  }
}
