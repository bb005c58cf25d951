package cairn.reports.release;

import cairn.analysis.question.period.PeriodCategory;
import cairn.analysis.question.period.PeriodMeasure;
import cairn.reports.disclosure.joint.Amount;
import cairn.reports.disclosure.joint.JointBuilder;
import cairn.reports.disclosure.joint.Known;
import cairn.reports.release.table.Within;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What everybody knows of a quarter and its months: who came in a month came in its quarter, in the
 * same category where both are judged on one day; who started in a month did not come in an earlier
 * one; whoever came in the quarter came in one of its months. What is left of the quarter without
 * such people is people too, printed nowhere. In a program's first months whoever came again is one
 * of those who came before, and what is left of these are the people who stayed away.
 *
 * @param joint the model
 * @param periods what is in it, by name
 */
record Containment(JointBuilder joint, Map<String, PeriodAmounts> periods) {
  private static final String HARMED = PeriodCategory.YES.key();
  private static final String EARLY = PeriodCategory.NOT_KNOWN.key();

  /** After half a year without any session somebody starts anew, and would count twice. */
  private static final int UNTIL_STARTED_ANEW = 6;

  private static final List<PeriodMeasure> JUDGED =
      List.of(PeriodMeasure.CHANGE, PeriodMeasure.SETBACK);

  void tell() {
    for (PeriodAmounts each : periods.values()) {
      if (each.period().isByKind() && !each.people().isEmpty()) {
        List<String> names = months(each.period().period());
        totals(each, names.stream().flatMap(name -> find(name).stream()).toList());
        find(names.get(names.size() - 1)).ifPresent(last -> sameDay(each, last));
        names.forEach(name -> find(name).ifPresent(month -> harmed(each, month)));
      }
    }
    periods.values().stream()
        .filter(
            each -> !each.period().isByKind() && again(each).filter(Amount::isNobody).isPresent())
        .forEach(this::fromTheBeginning);
  }

  /** Months in a row from one in which everybody who came had just started. */
  private void fromTheBeginning(PeriodAmounts first) {
    YearMonth month = YearMonth.parse(first.period().period());
    Amount before = first.all();
    for (int later = 1; later < UNTIL_STARTED_ANEW; later++) {
      Optional<PeriodAmounts> next = find(month.plusMonths(later).toString());
      Optional<Amount> again = next.flatMap(Containment::again);
      Optional<Amount> started = next.flatMap(Containment::started);
      if (again.isEmpty() || started.isEmpty()) {
        return;
      }
      String came = PeriodMeasure.CAME.key() + "/" + PeriodCategory.AGAIN.key();
      within(month.plusMonths(later) + "/" + came + " less than all before", again.get(), before);
      before = before.plus(started.get());
    }
  }

  private static Optional<Amount> again(PeriodAmounts month) {
    return month.alone(PeriodMeasure.CAME.key(), PeriodCategory.AGAIN.key());
  }

  private Optional<PeriodAmounts> find(String period) {
    return Optional.ofNullable(periods.get(period));
  }

  /** The months of a quarter, YYYY-QN. */
  static List<String> months(String quarter) {
    int year = Integer.parseInt(quarter.substring(0, quarter.indexOf('-')));
    int last = 3 * Integer.parseInt(quarter.substring(quarter.indexOf('Q') + 1));
    return List.of(last - 2, last - 1, last).stream()
        .map(month -> YearMonth.of(year, month).toString())
        .toList();
  }

  /** How many came: one month, and who started in each later one. */
  private void totals(PeriodAmounts quarter, List<PeriodAmounts> months) {
    String name = quarter.period().period() + "/" + AudienceModel.PEOPLE + "/all less ";
    for (int first = -1; first < months.size(); first++) {
      List<Amount> sums = new ArrayList<>();
      List<String> of = new ArrayList<>();
      sums.add(first < 0 ? Amount.sum(List.of()) : months.get(first).all());
      of.add(first < 0 ? "" : months.get(first).period().period());
      for (int later = first + 1; later < months.size(); later++) {
        Optional<Amount> started = started(months.get(later));
        for (int i = 0, known = sums.size(); started.isPresent() && i < known; i++) {
          sums.add(sums.get(i).plus(started.get()));
          of.add(of.get(i) + " started " + months.get(later).period().period());
        }
      }
      for (int i = first < 0 ? 1 : 0; i < sums.size(); i++) {
        within(name + of.get(i).strip(), sums.get(i), quarter.all());
      }
    }
    if (months.size() == months(quarter.period().period()).size()) {
      Amount all = Amount.sum(months.stream().map(PeriodAmounts::all).toList());
      Amount twice = all.minus(quarter.all());
      if (!twice.isTold() || twice.value() >= 0) {
        joint.fact(Known.atLeast(twice.form(), 0));
      }
    }
  }

  private static Optional<Amount> started(PeriodAmounts month) {
    return month.alone(PeriodMeasure.CAME.key(), PeriodCategory.STARTED.key());
  }

  /** Whoever came in the quarter's last month is in the same category of the quarter. */
  private void sameDay(PeriodAmounts quarter, PeriodAmounts month) {
    for (PeriodMeasure each : PeriodMeasure.values()) {
      String measure = each.key();
      boolean isBoth = !quarter.bins(measure).isEmpty() && !month.bins(measure).isEmpty();
      if (isBoth && each != PeriodMeasure.HARM) {
        for (Set<String> group : Within.of(quarter.bins(measure), month.bins(measure))) {
          within(
              name(quarter, measure, String.join("+", new TreeSet<>(group)), month),
              month.in(measure, group),
              quarter.in(measure, group));
        }
      }
    }
    JUDGED.forEach(measure -> early(quarter, month, measure.key()));
  }

  /** Harms are those of the period: whoever had any in the month had any in the quarter. */
  private void harmed(PeriodAmounts quarter, PeriodAmounts month) {
    String measure = PeriodMeasure.HARM.key();
    Optional<Amount> whole = quarter.alone(measure, HARMED);
    Optional<Amount> part = month.alone(measure, HARMED);
    if (whole.isPresent() && part.isPresent()) {
      within(name(quarter, measure, HARMED, month), part.get(), whole.get());
    }
  }

  /**
   * Of those who started in the last month it is too early to say anything, but for some of its
   * first days: where that holds of all, a reader may reckon with it.
   */
  private void early(PeriodAmounts period, PeriodAmounts month, String measure) {
    Optional<Amount> started = started(month);
    period
        .around(measure, EARLY)
        .filter(bin -> started.isPresent())
        .ifPresent(
            bin -> {
              Amount rest = period.in(measure, bin.of()).minus(started.orElseThrow());
              if (rest.isTold() && rest.value() >= 0) {
                joint.fact(Known.atLeast(rest.form(), 0));
              }
            });
  }

  private static String name(
      PeriodAmounts whole, String measure, String categories, PeriodAmounts part) {
    return whole.period().period()
        + "/"
        + measure
        + "/"
        + categories
        + " less "
        + part.period().period();
  }

  /** Records that came between may make a month larger than its quarter: then it is not so. */
  private void within(String name, Amount part, Amount whole) {
    Amount rest = whole.minus(part);
    if (!rest.isTold() || rest.value() >= 0) {
      joint.within(name, part, whole);
    }
  }
}
