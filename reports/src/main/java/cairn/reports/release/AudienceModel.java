package cairn.reports.release;

import cairn.reports.disclosure.joint.Amount;
import cairn.reports.disclosure.joint.CellName;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.Handout;
import cairn.reports.disclosure.joint.JointBuilder;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Known;
import cairn.reports.disclosure.joint.LinearForm;
import cairn.reports.disclosure.joint.Midpoint;
import cairn.reports.disclosure.joint.Seen;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that funders ever got and are about to get, as one joint model: an unknown for the people of
 * each row and for each of its categories, of which each measure's add up to those people, and what
 * holds between a quarter and its months. Of what went out nothing is used but what was shown.
 */
final class AudienceModel {
  /** The table of how many people came, in names of cells. */
  static final String PEOPLE = "people";

  private final DisclosureRule rule;
  private final JointBuilder joint;
  private final Map<String, PeriodAmounts> periods = new TreeMap<>();

  private AudienceModel(DisclosureRule rule, Map<CellName, Seen> released) {
    this.rule = rule;
    this.joint = new JointBuilder(rule, released);
  }

  /**
   * The model.
   *
   * @param rule how small numbers are kept
   * @param before what went out
   * @param drafts periods that are to go out with them, all their numbers as they are
   */
  static JointModel of(DisclosureRule rule, List<Release> before, List<ReleasedPeriod> drafts) {
    Map<CellName, Seen> released = new LinkedHashMap<>();
    before.forEach(each -> each.periods().forEach(period -> out(period, released)));
    AudienceModel model = new AudienceModel(rule, released);
    for (Release each : before) {
      each.periods().forEach(period -> model.add(period, each.terms().rule(), true));
    }
    drafts.forEach(period -> model.add(period, rule, false));
    new Containment(model.joint, model.periods).tell();
    return model.joint.build();
  }

  /** The name of how many people a row has. */
  static CellName people(ReleasedPeriod period, int row) {
    return handout(period).cell(PEOPLE, period.kinds().get(row).key(), "");
  }

  /** The name of a number of people. */
  static CellName cell(ReleasedPeriod period, ReleasedTable table, int row, int bin) {
    String kind = period.kinds().get(row).key();
    return handout(period).cell(table.measure(), kind, table.bins().get(bin).key());
  }

  private static Handout handout(ReleasedPeriod period) {
    return new Handout(period.period(), ReleaseDesk.FUNDER);
  }

  private static void out(ReleasedPeriod period, Map<CellName, Seen> released) {
    for (int row = 0; row < period.kinds().size(); row++) {
      released.putIfAbsent(people(period, row), seen(period.kinds().get(row).people()));
      for (ReleasedTable table : period.tables()) {
        for (int bin = 0; bin < table.bins().size(); bin++) {
          released.putIfAbsent(
              cell(period, table, row, bin), seen(table.people().get(row).get(bin)));
        }
      }
    }
  }

  private static Seen seen(@Nullable Long shown) {
    return shown == null ? Seen.PRIMARY : Seen.PRINTED;
  }

  private void add(ReleasedPeriod period, DisclosureRule by, boolean isOut) {
    if (periods.containsKey(period.period())) {
      return;
    }
    List<Amount> people = new ArrayList<>();
    List<List<List<Amount>>> numbers = new ArrayList<>();
    period.tables().forEach(table -> numbers.add(new ArrayList<>()));
    for (int row = 0; row < period.kinds().size(); row++) {
      ReleasedKind kind = period.kinds().get(row);
      boolean isSum = !period.tables().isEmpty();
      Amount all = amount(kind.people(), isOut && (kind.people() == null || isRounded(by)));
      people.add(all);
      describe(people(period, row), all, by, isSum, period, isOut);
      for (int at = 0; at < numbers.size(); at++) {
        numbers.get(at).add(row(period, period.tables().get(at), row, by, isOut));
      }
    }
    PeriodAmounts amounts = new PeriodAmounts(period, people, numbers);
    for (int row = 0; row < people.size(); row++) {
      addsUp(amounts, row);
    }
    periods.put(period.period(), amounts);
  }

  private List<Amount> row(
      ReleasedPeriod period, ReleasedTable table, int row, DisclosureRule by, boolean isOut) {
    List<Amount> amounts = new ArrayList<>();
    for (int bin = 0; bin < table.bins().size(); bin++) {
      Long number = table.people().get(row).get(bin);
      Amount amount = amount(number, isOut && (number == null || isRounded(by)));
      amounts.add(amount);
      describe(cell(period, table, row, bin), amount, by, false, period, isOut);
    }
    return amounts;
  }

  private static boolean isRounded(DisclosureRule by) {
    return by instanceof Midpoint;
  }

  /** Zeros are shown as they are by every rule, so nothing is unknown of them. */
  private Amount amount(@Nullable Long number, boolean isUntold) {
    if (number != null && number == 0) {
      return new Amount(LinearForm.NOTHING, 0);
    }
    return isUntold || number == null
        ? joint.untold(number == null ? 0 : number)
        : joint.unknown(number);
  }

  /** What went out is decided; a month goes out whole; of a quarter it is to be decided. */
  private void describe(
      CellName name,
      Amount amount,
      DisclosureRule by,
      boolean isSum,
      ReleasedPeriod period,
      boolean isOut) {
    if (isOut || !period.isByKind()) {
      boolean isHidden = rule.atFirst(amount) == Seen.PRIMARY;
      joint.decided(name, amount, by, isSum, isHidden ? Seen.PRIMARY : Seen.PRINTED);
    } else if (isSum) {
      joint.total(name, amount);
    } else {
      joint.count(name, amount);
    }
  }

  /** Each measure has everybody once; of one with a single category that is everybody. */
  private void addsUp(PeriodAmounts amounts, int row) {
    LinearForm people = amounts.people().get(row).form();
    List<LinearForm> sums = new ArrayList<>();
    for (List<List<Amount>> table : amounts.numbers()) {
      sums.add(Amount.sum(table.get(row)).form());
    }
    for (LinearForm sum : sums) {
      joint.fact(Known.exactly(people.minus(sum), 0));
    }
    for (LinearForm one : sums) {
      if (one.size() == 1) {
        sums.stream()
            .filter(other -> !other.equals(one))
            .forEach(other -> joint.fact(Known.atLeast(one.minus(other), 0)));
      }
    }
  }
}
