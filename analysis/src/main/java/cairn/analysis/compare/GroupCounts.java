package cairn.analysis.compare;

import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.ClusterRobust;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.IntraclassCorrelation;
import cairn.analysis.statistic.Newcombe;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.PartlySeen;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The counts of two sides, group by group, and their plain difference. Where both sides have enough
 * groups the interval allows for people sharing a group; else it is Newcombe's, which does not, and
 * the difference only describes.
 *
 * @param first groups of the type
 * @param second groups of the reference
 * @param fewest groups of a side below which a difference only describes
 * @param level of the intervals
 */
record GroupCounts(List<PartlySeen> first, List<PartlySeen> second, int fewest, double level) {
  /** Why no model of the outcome can be made. */
  static final String ONE_SIDED = "nobody, or everybody, on one side achieved it: no model of that";

  /** Shares of the missing are counted in tenths. */
  static final int TENTHS = 10;

  /** The plain difference. */
  record Plain(Interval interval, Quantity df, Quantity p) {}

  Counted seen(boolean side) {
    return sum(side).seen();
  }

  PartlySeen sum(boolean side) {
    return (side ? first : second)
        .stream().reduce(new PartlySeen(new Counted(0, 0), 0), PartlySeen::plus);
  }

  /** Whether on a side with a verdict nobody, or everybody, achieved it. */
  boolean isOneSided() {
    return isOneSided(seen(true)) || isOneSided(seen(false));
  }

  private static boolean isOneSided(Counted side) {
    return side.n() > 0 && (side.x() == 0 || side.x() == side.n());
  }

  /** Groups of a side in which somebody has a verdict. */
  long groups(boolean side) {
    return (side ? first : second).stream().filter(g -> g.seen().n() > 0).count();
  }

  boolean isEnough() {
    return groups(true) >= fewest && groups(false) >= fewest;
  }

  /** Compared, only described, or nobody to compare. */
  String standing() {
    if (seen(true).n() == 0 || seen(false).n() == 0) {
      return "not_estimable";
    }
    return isEnough() ? "compared" : "descriptive_only";
  }

  /** Why it is not compared; empty where it is. */
  String reason() {
    long here = seen(true).n();
    long there = seen(false).n();
    if (here == 0 || there == 0) {
      return "nobody with a verdict in "
          + (here > 0 ? "the reference" : there > 0 ? "this type" : "either");
    }
    return isEnough() ? "" : "fewer than " + fewest + " groups of one of the types";
  }

  /** Of those seen. */
  Plain plain() {
    return plain(
        first.stream().map(PartlySeen::seen).toList(),
        second.stream().map(PartlySeen::seen).toList(),
        seen(true),
        seen(false));
  }

  /** If so many tenths of the missing of each side had achieved it. */
  Plain plain(int tenths, int referenceTenths) {
    return plain(
        scaled(first, tenths),
        scaled(second, referenceTenths),
        filled(true, tenths),
        filled(false, referenceTenths));
  }

  /** Ten times the counts: a share by groups and its error do not depend on the scale. */
  private static List<Counted> scaled(List<PartlySeen> groups, int tenths) {
    List<Counted> scaled = new ArrayList<>();
    for (PartlySeen g : groups) {
      scaled.add(
          new Counted(
              TENTHS * g.seen().x() + tenths * g.missing(), TENTHS * (g.seen().n() + g.missing())));
    }
    return scaled;
  }

  private Counted filled(boolean side, int tenths) {
    PartlySeen sum = sum(side);
    return sum.with(Math.round(sum.missing() * (double) tenths / TENTHS));
  }

  private Plain plain(List<Counted> a, List<Counted> b, Counted here, Counted there) {
    Quantity none = Quantity.absent(Absence.TOO_FEW);
    ClusterRobust.Result robust = ClusterRobust.difference(a, b, level);
    if (isEnough() && robust.interval().lower().isPresent()) {
      TestResult test = robust.test();
      return new Plain(robust.interval(), robust.df(), test.p());
    }
    return new Plain(Newcombe.difference(here, there, level), none, none);
  }

  /** Intraclass correlation and design effect of both sides together. */
  Quantity[] sharing() {
    List<Counted> all = new ArrayList<>();
    first.forEach(g -> all.add(g.seen()));
    second.forEach(g -> all.add(g.seen()));
    try {
      IntraclassCorrelation icc = IntraclassCorrelation.ofCounts(all);
      return new Quantity[] {icc.correlation(), icc.designEffect()};
    } catch (NotEstimableException tooFew) {
      Quantity none = Quantity.absent(Absence.TOO_FEW);
      return new Quantity[] {none, none};
    }
  }
}
