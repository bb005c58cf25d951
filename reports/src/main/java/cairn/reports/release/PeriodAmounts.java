package cairn.reports.release;

import cairn.reports.disclosure.joint.Amount;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import cairn.reports.release.table.Bin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of one period as unknowns of a joint model.
 *
 * @param period what is shown of it
 * @param people how many came, for each row
 * @param numbers for each table and row a number for each bin
 */
record PeriodAmounts(ReleasedPeriod period, List<Amount> people, List<List<List<Amount>>> numbers) {

  /** Everybody who came. */
  Amount all() {
    return Amount.sum(people);
  }

  /** The bins of a measure; none where it is not told. */
  List<Bin> bins(String measure) {
    return period.tables().stream()
        .filter(table -> table.measure().equals(measure))
        .findFirst()
        .map(ReleasedTable::bins)
        .orElse(List.of());
  }

  /** People of all rows in bins that lie whole among some categories. */
  Amount in(String measure, Collection<String> categories) {
    Set<String> among = Set.copyOf(categories);
    List<Amount> sum = new ArrayList<>();
    for (int table = 0; table < numbers.size(); table++) {
      ReleasedTable shown = period.tables().get(table);
      for (List<Amount> row : numbers.get(table)) {
        for (int bin = 0; bin < row.size(); bin++) {
          if (shown.measure().equals(measure) && among.containsAll(shown.bins().get(bin).of())) {
            sum.add(row.get(bin));
          }
        }
      }
    }
    return Amount.sum(sum);
  }

  /** People of all rows in the bin that is this category alone; none where none is. */
  Optional<Amount> alone(String measure, String category) {
    boolean isBin = bins(measure).stream().anyMatch(bin -> bin.of().equals(List.of(category)));
    return isBin ? Optional.of(in(measure, List.of(category))) : Optional.empty();
  }

  /** The bin that a category lies in; none where the measure is not told. */
  Optional<Bin> around(String measure, String category) {
    return bins(measure).stream().filter(bin -> bin.of().contains(category)).findFirst();
  }
}
