package cairn.analysis.question.sensitivity;

import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.start.CountedSide;
import cairn.analysis.start.OpenAs;
import cairn.analysis.statistic.Counted;
import cairn.ingest.model.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The people of one band and everybody in the other bands of the same variable, group by group;
 * people of whom nothing was recorded are in no other band.
 *
 * @param due people of the band
 * @param unplaced people of the band whose verdict reports leave open
 * @param open what those, and the same of the others, are taken for in what follows
 * @param here achieved of those of the band with a verdict, for each group
 * @param there the same of the others
 * @param groups how many of both are groups; after them stand people in none, one by one
 */
record BandSides(
    long due, long unplaced, OpenAs open, List<Counted> here, List<Counted> there, int groups) {
  /**
   * The sides of a band, once, or at both ends of what reports leave open on either side.
   *
   * @param band its name
   * @param bands by band, then group: due, evaluable, achieved, left open
   */
  static List<BandSides> of(String band, Map<String, Map<String, long[]>> bands) {
    boolean anyOpen =
        bands.entrySet().stream()
            .filter(e -> e.getKey().equals(band) || !e.getKey().equals(IntakeVariable.UNKNOWN))
            .anyMatch(e -> open(e.getValue()) > 0);
    return Arrays.stream(OpenAs.ways(anyOpen)).map(open -> of(band, bands, open)).toList();
  }

  private static BandSides of(String band, Map<String, Map<String, long[]>> bands, OpenAs open) {
    Set<String> groups =
        new TreeSet<>(
            Comparator.comparing(Group::isOnePerson).thenComparing(Comparator.naturalOrder()));
    bands.values().forEach(each -> groups.addAll(each.keySet()));
    long due = bands.getOrDefault(band, Map.of()).values().stream().mapToLong(n -> n[0]).sum();
    List<Counted> here = new ArrayList<>();
    List<Counted> there = new ArrayList<>();
    for (String group : groups) {
      Counted own = new Counted(0, 0);
      Counted others = new Counted(0, 0);
      for (Map.Entry<String, Map<String, long[]>> each : bands.entrySet()) {
        long[] n = each.getValue().get(group);
        if (n != null && each.getKey().equals(band)) {
          own = own.plus(taken(n, open.isAchieved(true)));
        } else if (n != null && !each.getKey().equals(IntakeVariable.UNKNOWN)) {
          others = others.plus(taken(n, open.isAchieved(false)));
        }
      }
      here.add(own);
      there.add(others);
    }
    int real = (int) groups.stream().filter(group -> !Group.isOnePerson(group)).count();
    long unplaced = open(bands.getOrDefault(band, Map.of()));
    return new BandSides(due, unplaced, open, here, there, real);
  }

  private static Counted taken(long[] n, boolean openAchieved) {
    return new Counted(n[2] + (openAchieved ? n[3] : 0), n[1]);
  }

  private static long open(Map<String, long[]> groups) {
    return groups.values().stream().mapToLong(n -> n[3]).sum();
  }

  /** Those of the band who achieved it beyond doubt. */
  long achieved() {
    return ofBand().x() - (open.isAchieved(true) ? unplaced : 0);
  }

  Counted ofBand() {
    return sum(here);
  }

  Counted ofOthers() {
    return sum(there);
  }

  /** Groups that hold people of the band. */
  long clusters() {
    return holding(here);
  }

  /** Whether so many groups hold people of each side, where it is not of people in none alone. */
  boolean haveGroups(int fewest) {
    return isEnough(here, fewest) && isEnough(there, fewest);
  }

  private boolean isEnough(List<Counted> side, int fewest) {
    long people = holding(side.subList(groups, side.size()));
    return CountedSide.isEnough(holding(side.subList(0, groups)), people, fewest);
  }

  private static long holding(List<Counted> units) {
    return units.stream().filter(g -> g.n() > 0).count();
  }

  private static Counted sum(List<Counted> groups) {
    return groups.stream().reduce(new Counted(0, 0), Counted::plus);
  }
}
