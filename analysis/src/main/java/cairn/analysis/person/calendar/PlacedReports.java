package cairn.analysis.person.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A calendar read at an end of what its reports leave open. Days of contradicted reports beside the
 * day of the test are open too: all of them can have been without use, or with.
 */
final class PlacedReports {
  private PlacedReports() {}

  static UseCalendar at(UseCalendar calendar, Placement end, List<CoarseReport> contradicted) {
    byte[] marks = calendar.marks();
    List<ReportedAmount> portions = new ArrayList<>(calendar.portions());
    long first = calendar.span().from().toEpochDay();
    for (int day = 0; day < marks.length && !contradicted.isEmpty(); day++) {
      if (marks[day] == DayMark.CONTRADICTED.ordinal()) {
        marks[day] = (byte) DayMark.UNPLACED.ordinal();
        portions.add(
            end == Placement.FEWEST
                ? ReportedAmount.none(first + day, 1)
                : ReportedAmount.ofUnknownAmount(first + day, 1, 1));
      }
    }
    portions.sort(Comparator.comparingLong(ReportedAmount::fromDay));
    List<CoarseReport> blocks = new ArrayList<>(calendar.blocks());
    blocks.addAll(contradicted);
    blocks.sort(Comparator.comparingInt(CoarseReport::from).thenComparingInt(CoarseReport::until));
    return new UseCalendar(calendar, marks, blocks, portions, end);
  }
}
