package cairn.reports.release;

import cairn.analysis.question.period.PeriodCategory;
import cairn.analysis.question.period.PeriodMeasure;
import cairn.analysis.question.period.ReportedPeriod;
import cairn.ingest.model.GroupKind;
import cairn.reports.disclosure.SmallCells;
import cairn.reports.release.NestedTotals.MonthTotals;
import cairn.reports.release.QuarterDraft.Asked;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import cairn.reports.release.table.Bin;
import cairn.reports.release.table.Mask;
import cairn.reports.release.table.PeopleTable;
import cairn.reports.release.table.Within;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Chooses what is shown of a month, and of the quarter it ends: the finest detail that the design
 * has, that is no finer than what was shown in the year before, and at which nobody can be found. A
 * month's table is shown whole or not at all.
 */
final class Drafting {
  static final String WHOLE = "all";
  private static final String HARMED = PeriodCategory.YES.key();

  private final ReleaseDesign design;
  private final SmallCells small;
  private final People people;
  private final Earlier earlier;
  private final YearMonth month;

  Drafting(
      ReleaseDesign design, SmallCells small, People people, Earlier earlier, YearMonth month) {
    this.design = design;
    this.small = small;
    this.people = people;
    this.earlier = earlier;
    this.month = month;
  }

  /**
   * The month, and its quarter where it ends one.
   *
   * @param isQuarterKnown whether the ledger has what was given out of its other months
   */
  List<ReleasedPeriod> periods(Reach reach, boolean isQuarterKnown) {
    List<PeopleTable> months = new ArrayList<>();
    List<NotOffered> left = new ArrayList<>();
    long came = people.whole(month.toString(), PeriodMeasure.STAYING, staying(), 0).total(0);
    for (PeriodMeasure measure : design.measures().monthly()) {
      Optional<PeopleTable> table =
          reach == Reach.TOTAL ? Optional.empty() : monthly(measure, came);
      String why = reach == Reach.TOTAL ? ReleaseWords.NOT_PROVEN : ReleaseWords.TOO_FEW;
      table.ifPresentOrElse(months::add, () -> left.add(new NotOffered(measure.key(), why)));
    }
    ReleasedKind row =
        new ReleasedKind(
            WHOLE, List.of(), ReleaseWords.WHOLE, small.isSmall(came) ? null : (Long) came);
    ReleasedPeriod released =
        new ReleasedPeriod(
            month.toString(),
            List.of(row),
            months.stream().map(table -> released(table, Mask.none(table))).toList(),
            left);
    List<ReleasedPeriod> periods = new ArrayList<>(List.of(released));
    String quarter = ReportedPeriod.quarterOf(month);
    if (people.has(quarter)) {
      periods.add(
          reach == Reach.QUARTER
              ? quarter(quarter, months, released)
              : nothing(
                  quarter, isQuarterKnown ? ReleaseWords.NOT_PROVEN : ReleaseWords.MONTH_UNKNOWN));
    }
    return List.copyOf(periods);
  }

  private Detail staying() {
    return new Detail(
        List.of(
            PeriodMeasure.STAYING.categories().stream()
                .map(each -> Bin.of(List.of(each.key()), 2))
                .toList()));
  }

  private Optional<PeopleTable> monthly(PeriodMeasure measure, long came) {
    Detail detail = design.detail(measure);
    int first = earlier.firstLevel(month, false, measure, detail);
    for (int level = first; level < detail.size() && !small.isSmall(came); level++) {
      PeopleTable table = people.whole(month.toString(), measure, detail, level);
      if (Mask.none(table).count(table)[1] == 0 || !hasSmall(table)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  private boolean hasSmall(PeopleTable table) {
    for (long n : table.people()[0]) {
      if (small.isSmall(n)) {
        return true;
      }
    }
    return false;
  }

  private static ReleasedPeriod nothing(String period, String why) {
    return new ReleasedPeriod(
        period, List.of(), List.of(), List.of(new NotOffered(NotOffered.EVERYTHING, why)));
  }

  private ReleasedPeriod quarter(String quarter, List<PeopleTable> months, ReleasedPeriod now) {
    Map<GroupKind, Long> byKind = people.byKind(quarter, design.kinds());
    NestedTotals nested = nested(now);
    QuarterDraft.Rule rule = new QuarterDraft.Rule(small, design.limits().hiddenAtMost());
    Optional<QuarterDraft> best = Optional.empty();
    List<List<List<GroupKind>>> levels =
        KindLevels.of(byKind, design.limits().ownKindFrom(), earlier.kinds(month));
    for (List<List<GroupKind>> kinds : levels) {
      long[] totals =
          kinds.stream()
              .mapToLong(row -> row.stream().mapToLong(k -> byKind.getOrDefault(k, 0L)).sum())
              .toArray();
      List<Asked> asked = asked(quarter, kinds, months);
      Optional<QuarterDraft> draft = QuarterDraft.of(kinds, totals, asked, nested, rule);
      boolean isShown = draft.isPresent() && !draft.get().tables().isEmpty();
      if (isShown && (best.isEmpty() || draft.get().tellsMoreThan(best.get()))) {
        best = draft;
      }
    }
    return best.map(draft -> released(quarter, draft, byKind))
        .orElseGet(() -> nothing(quarter, ReleaseWords.NO_KINDS));
  }

  private NestedTotals nested(ReleasedPeriod now) {
    List<MonthTotals> months = new ArrayList<>();
    for (YearMonth before : NestedTotals.monthsBefore(month)) {
      earlier.of(before).map(MonthTotals::of).ifPresent(months::add);
    }
    months.add(MonthTotals.of(now));
    return NestedTotals.of(months);
  }

  private List<Asked> asked(String quarter, List<List<GroupKind>> kinds, List<PeopleTable> months) {
    List<Asked> asked = new ArrayList<>();
    for (PeriodMeasure measure : design.measures().quarterly()) {
      Detail detail = design.detail(measure);
      List<PeopleTable> levels = new ArrayList<>();
      List<List<Within>> within = new ArrayList<>();
      int first = earlier.firstLevel(this.month, true, measure, detail);
      for (int level = first; level < detail.size(); level++) {
        PeopleTable table = people.kinds(quarter, measure, detail, level, kinds);
        levels.add(table);
        within.add(within(table, months));
      }
      asked.add(new Asked(measure.key(), levels, within));
    }
    return asked;
  }

  /**
   * The months that lie within: the last one in every category, for it is judged on the same day;
   * of harms, which are those of the period, each month's people with any.
   */
  private List<Within> within(PeopleTable quarter, List<PeopleTable> months) {
    List<Within> within = new ArrayList<>();
    for (PeopleTable now : months) {
      if (now.measure() == quarter.measure() && now.measure() != PeriodMeasure.HARM) {
        within.add(Within.of(quarter, now));
      }
      if (now.measure() == quarter.measure() && now.measure() == PeriodMeasure.HARM) {
        within.add(Within.ofOne(quarter, HARMED, with(now)));
      }
    }
    if (quarter.measure() == PeriodMeasure.HARM) {
      for (YearMonth before : NestedTotals.monthsBefore(month)) {
        earlier
            .of(before)
            .map(release -> release.periods().get(0).shown(PeriodMeasure.HARM.key(), HARMED))
            .filter(Objects::nonNull)
            .ifPresent(n -> within.add(Within.ofOne(quarter, HARMED, n)));
      }
    }
    return List.copyOf(within);
  }

  private static long with(PeopleTable month) {
    long with = 0;
    for (int bin = 0; bin < month.bins().size(); bin++) {
      with += month.bins().get(bin).of().equals(List.of(HARMED)) ? month.people()[0][bin] : 0;
    }
    return with;
  }

  private static ReleasedPeriod released(
      String quarter, QuarterDraft draft, Map<GroupKind, Long> byKind) {
    List<ReleasedKind> rows = new ArrayList<>();
    for (int row = 0; row < draft.kinds().size(); row++) {
      List<GroupKind> kinds = draft.kinds().get(row);
      List<String> keys = kinds.stream().map(GroupKind::key).toList();
      long all = kinds.stream().mapToLong(kind -> byKind.getOrDefault(kind, 0L)).sum();
      rows.add(
          new ReleasedKind(
              String.join("_and_", keys),
              keys,
              ReleaseWords.kinds(kinds),
              draft.withheld()[row] ? null : (Long) all));
    }
    return new ReleasedPeriod(
        quarter,
        rows,
        draft.tables().stream().map(each -> released(each.table(), each.mask())).toList(),
        draft.left().stream().map(key -> new NotOffered(key, ReleaseWords.TOO_MUCH)).toList());
  }

  private static ReleasedTable released(PeopleTable table, Mask mask) {
    List<List<Long>> people = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<Long> numbers = new ArrayList<>();
      for (int bin = 0; bin < table.bins().size(); bin++) {
        numbers.add(mask.isHidden(row, bin) ? null : (Long) table.people()[row][bin]);
      }
      people.add(numbers);
    }
    return new ReleasedTable(table.measure().key(), table.bins(), people);
  }
}
