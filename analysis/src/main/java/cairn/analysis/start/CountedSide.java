package cairn.analysis.start;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.missing.PartlySeen;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of a comparison in units that share no errors with each other: groups, and people whose
 * care is of one at a time. With people of both kinds (a partly nested design) each kind counts as
 * what it is.
 *
 * @param groups what was seen and what is missing, group by group
 * @param people the same of people in no group, one by one
 */
public record CountedSide(List<PartlySeen> groups, List<PartlySeen> people) {
  /** Nobody. */
  public static final CountedSide NOBODY = new CountedSide(List.of(), List.of());

  /** Keeps lists of its own. */
  public CountedSide {
    groups = List.copyOf(groups);
    people = List.copyOf(people);
  }

  /** Groups first, then people on their own. */
  List<PartlySeen> units() {
    List<PartlySeen> all = new ArrayList<>(groups);
    all.addAll(people);
    return all;
  }

  /** What was seen and what is missing of all. */
  PartlySeen sum() {
    return units().stream().reduce(new PartlySeen(new Counted(0, 0), 0), PartlySeen::plus);
  }

  /** Units in which somebody has a verdict. */
  long seenUnits() {
    return seen(groups) + seen(people);
  }

  /**
   * Whether there are so many groups in which somebody has a verdict; people on their own stand for
   * no group, but where there is none at all there must be as many of them.
   */
  boolean isEnough(int fewest) {
    return isEnough(seen(groups), seen(people), fewest);
  }

  /** The same of numbers of groups, and of people in none. */
  public static boolean isEnough(long groups, long people, int fewest) {
    return (groups > 0 ? groups : people) >= fewest;
  }

  private static long seen(List<PartlySeen> units) {
    return units.stream().filter(unit -> unit.seen().n() > 0).count();
  }
}
