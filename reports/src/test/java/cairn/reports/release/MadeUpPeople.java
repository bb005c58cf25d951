package cairn.reports.release;

import static cairn.reports.section.MadeUpRow.madeUp;

import cairn.analysis.question.period.PeriodCategory;
import cairn.analysis.question.period.PeriodMeasure;
import cairn.analysis.question.period.PeriodRow;
import cairn.analysis.question.period.ReportedPeriod;
import cairn.analysis.table.Counts;
import cairn.ingest.model.GroupKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * People who come to a made-up program for a quarter: each by themselves, so that the numbers of
 * months and quarter hang together as those of people do.
 */
final class MadeUpPeople {
  static final YearMonth FIRST = YearMonth.of(2026, 7);
  private static final int MONTHS = 3;

  private final List<Person> people = new ArrayList<>();

  /** Of a kind, with the months they came in, the one they started in, and where they stand. */
  private record Person(
      GroupKind kind, boolean[] came, int started, Map<PeriodMeasure, PeriodCategory> standing) {}

  MadeUpPeople(SplittableRandom random, int many) {
    for (int i = 0; i < many; i++) {
      GroupKind kind = GroupKind.values()[Math.min(random.nextInt(9) / 2, random.nextInt(5))];
      int started = random.nextInt(6) - 3;
      boolean[] came = new boolean[MONTHS];
      for (int month = Math.max(0, started); month < MONTHS; month++) {
        came[month] = month == started || random.nextInt(4) > 0;
      }
      Map<PeriodMeasure, PeriodCategory> standing = new EnumMap<>(PeriodMeasure.class);
      for (PeriodMeasure measure : PeriodMeasure.values()) {
        List<PeriodCategory> all = measure.categories();
        standing.put(measure, all.get(Math.min(random.nextInt(all.size()), random.nextInt(6))));
      }
      people.add(new Person(kind, came, started, standing));
    }
  }

  /** The numbers as a month is analysed: of the month, and at its end of the quarter. */
  People at(int month) {
    Map<String, Long> counts = new TreeMap<>();
    List<PeriodRow> rows = new ArrayList<>();
    String own = FIRST.plusMonths(month).toString();
    String quarter = ReportedPeriod.quarterOf(FIRST);
    for (Person each : people) {
      boolean inQuarter = each.came[0] || each.came[1] || each.came[2];
      for (PeriodMeasure measure : PeriodMeasure.values()) {
        if (each.came[month]) {
          count(counts, each, own, measure, category(each, measure, month));
        }
        if (month == MONTHS - 1 && inQuarter && measure.isOfQuarters()) {
          count(counts, each, quarter, measure, category(each, measure, month));
        }
      }
    }
    counts.forEach((key, n) -> rows.add(row(key.split(" "), n)));
    return new People(rows, type -> GroupKind.valueOf(type.toUpperCase(Locale.ROOT)));
  }

  private static PeriodCategory category(Person each, PeriodMeasure measure, int month) {
    if (measure == PeriodMeasure.CAME) {
      return each.started == month ? PeriodCategory.STARTED : PeriodCategory.AGAIN;
    }
    return each.standing.getOrDefault(measure, PeriodCategory.NO);
  }

  private static void count(
      Map<String, Long> counts, Person each, String period, PeriodMeasure of, PeriodCategory is) {
    for (String type : List.of(Counts.ALL, each.kind.key())) {
      counts.merge(String.join(" ", type, period, of.name(), is.name()), 1L, Long::sum);
    }
  }

  private static PeriodRow row(String[] key, long people) {
    return madeUp(PeriodRow.class)
        .with(PeriodRow::groupType, key[0])
        .with(PeriodRow::period, key[1])
        .with(PeriodRow::measure, PeriodMeasure.valueOf(key[2]))
        .with(PeriodRow::category, PeriodCategory.valueOf(key[3]))
        .with(PeriodRow::people, people)
        .made();
  }
}
