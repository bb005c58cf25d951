package cairn.reports.disclosure.joint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What lies between any two cells of which one holds the people of the other: a total less one of
 * its parts, the same number in a later month, two reports on one month. Only small differences can
 * tell of somebody; those that stand in a cell of their own are kept there.
 */
final class SmallDifferences {
  private final DisclosureRule profile;
  private final List<JointCell> cells;
  private final Least least;

  SmallDifferences(DisclosureRule profile, List<JointCell> cells, List<Known> facts) {
    this.profile = profile;
    this.cells = cells;
    this.least = new Least(cells, facts);
  }

  /** Each difference once, in the order of the cells. */
  List<Target> small() {
    Set<LinearForm> seen = new HashSet<>();
    cells.forEach(cell -> seen.add(cell.amount().form()));
    List<Target> small = new ArrayList<>();
    for (JointCell whole : cells) {
      for (JointCell part : cells) {
        long between = whole.amount().value() - part.amount().value();
        boolean lost = whole.seen() == Seen.PUBLIC && part.seen() == Seen.PUBLIC;
        if (profile.isSmall(between)
            && !lost
            && whole.amount().form().covers(part.amount().form())) {
          Amount difference = whole.amount().minus(part.amount());
          if (seen.add(difference.form())) {
            small.add(
                new Target(
                    whole.name() + " less " + part.name(),
                    Target.Kind.DIFFERENCE,
                    difference,
                    least.of(difference.form())));
          }
        }
      }
    }
    return small;
  }
}
