package cairn.reports.release;

import cairn.reports.disclosure.joint.CellName;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.Midpoint;
import cairn.reports.disclosure.joint.Seen;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A period as it is shown: hidden numbers taken out, the others as the rule shows them. Where the
 * rule rounds, people of a row are the sum of the rounded numbers of its first table.
 *
 * @param rule how small numbers are kept
 * @param seen what was decided of each number
 */
record ShownPeriod(DisclosureRule rule, Map<CellName, Seen> seen) {
  ReleasedPeriod of(ReleasedPeriod open) {
    List<ReleasedTable> tables = new ArrayList<>();
    for (ReleasedTable table : open.tables()) {
      List<List<Long>> people = new ArrayList<>();
      for (int row = 0; row < table.people().size(); row++) {
        List<Long> numbers = new ArrayList<>();
        for (int bin = 0; bin < table.bins().size(); bin++) {
          numbers.add(
              shown(
                  AudienceModel.cell(open, table, row, bin),
                  Objects.requireNonNull(table.people().get(row).get(bin))));
        }
        people.add(numbers);
      }
      tables.add(new ReleasedTable(table.measure(), table.bins(), people));
    }
    List<ReleasedKind> kinds = new ArrayList<>();
    for (int row = 0; row < open.kinds().size(); row++) {
      ReleasedKind kind = open.kinds().get(row);
      Long all = shown(AudienceModel.people(open, row), Objects.requireNonNull(kind.people()));
      if (rule instanceof Midpoint && !tables.isEmpty()) {
        all = tables.get(0).people().get(row).stream().mapToLong(Objects::requireNonNull).sum();
      }
      kinds.add(new ReleasedKind(kind.key(), kind.of(), kind.label(), all));
    }
    return new ReleasedPeriod(open.period(), kinds, tables, open.notOffered());
  }

  private @Nullable Long shown(CellName name, long number) {
    boolean isHidden = seen.getOrDefault(name, Seen.PRIMARY).isHidden();
    return isHidden ? null : (Long) rule.shown(number);
  }
}
