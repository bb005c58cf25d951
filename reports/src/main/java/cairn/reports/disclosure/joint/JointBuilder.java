package cairn.reports.disclosure.joint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Describes releases to an audience: all that it has received and what it is to get next, in one
 * way. Cells that went out before stay what they became; the others are open.
 *
 * <p>People who are counted apart are unknowns; whatever is printed is a sum of them, so that the
 * same people in another table, month or release are the same unknowns. What is known of sums with
 * unknowns of their own, such as of different people over a quarter, is said by {@link #within} and
 * {@link #union}.
 */
public final class JointBuilder {
  /** The key of a total's row or column. */
  public static final String TOTAL = "total";

  private static final long COST = 1;
  private static final long COST_OF_TOTAL = 10;

  private final DisclosureRule profile;
  private final List<JointCell> cells = new ArrayList<>();
  private final Set<CellName> names = new HashSet<>();
  private final List<Known> facts = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private final Map<CellName, Seen> released;
  private int unknowns;

  /**
   * Nothing said yet.
   *
   * @param profile how the audience's small numbers are kept
   * @param released what became of the cells that went out before
   */
  public JointBuilder(DisclosureRule profile, Map<CellName, Seen> released) {
    this.profile = profile;
    this.released = Map.copyOf(released);
  }

  /**
   * People counted apart from all others.
   *
   * @throws IllegalArgumentException for less than nobody
   */
  public Amount unknown(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("a number of people is not below 0");
    }
    return new Amount(LinearForm.of(unknowns++), value);
  }

  /**
   * People counted apart from all others, of whom only is known what was shown.
   *
   * @param shown what was shown in place of their number; 0 where it was hidden
   */
  public Amount untold(long shown) {
    return new Amount(LinearForm.of(unknowns++), shown, false);
  }

  /** A count. */
  public void count(CellName name, Amount amount) {
    counted(name, amount, profile.printed(amount), COST);
  }

  /**
   * A cell that is decided.
   *
   * @param rule by which it is shown or hidden, which need not be the one of this model
   * @param isSum whether it is the sum of counts that stand beside it
   */
  public void decided(CellName name, Amount amount, DisclosureRule rule, boolean isSum, Seen seen) {
    List<Known> printed = isSum ? rule.printedSum(amount) : rule.printed(amount);
    add(name, amount, printed, rule.hidden(amount), seen, COST);
  }

  /** A sum of counts that stand beside it; dear to hide. */
  public void total(CellName name, Amount amount) {
    counted(name, amount, profile.printedSum(amount), COST_OF_TOTAL);
  }

  private void counted(CellName name, Amount amount, List<Known> printed, long cost) {
    add(name, amount, printed, profile.hidden(amount), profile.atFirst(amount), cost);
  }

  private void add(
      CellName name,
      Amount amount,
      List<Known> printed,
      List<Known> hidden,
      Seen atFirst,
      long cost) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("two cells have one name");
    }
    Seen seen = released.getOrDefault(name, atFirst);
    boolean isOut = released.containsKey(name);
    cells.add(new JointCell(name, amount, printed, hidden, seen, cost, isOut));
  }

  /**
   * A share in percent, printed without its counts: hidden wherever part, whole or rest is small.
   * Where both counts are printed a share tells nothing more and need not be described.
   */
  public void share(CellName name, Amount part, Amount whole, int decimals) {
    Amount rest = whole.minus(part);
    boolean small = Stream.of(part, whole, rest).anyMatch(a -> profile.isSmall(a.value()));
    Seen seen = small ? Seen.PRIMARY : Seen.OPEN;
    add(name, part, Percent.rows(part, whole, decimals), List.of(), seen, COST);
    target(name + ", part", part);
    target(name + ", whole", whole);
    target(name + ", rest", rest);
  }

  /** Rows and columns of amounts, a line for each row, with the totals that are printed. */
  public void table(
      Handout release,
      String table,
      List<String> rows,
      List<String> columns,
      List<List<Amount>> amounts,
      Totals totals) {
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        count(release.cell(table, rows.get(r), columns.get(c)), amounts.get(r).get(c));
      }
      if (totals.ofRows()) {
        total(release.cell(table, rows.get(r), TOTAL), Amount.sum(amounts.get(r)));
      }
    }
    if (totals.ofColumns()) {
      for (int c = 0; c < columns.size(); c++) {
        int column = c;
        total(
            release.cell(table, TOTAL, columns.get(c)),
            Amount.sum(amounts.stream().map(line -> line.get(column)).toList()));
      }
    }
    if (totals.ofRows() && totals.ofColumns()) {
      List<Amount> sums = amounts.stream().map(Amount::sum).toList();
      total(release.cell(table, TOTAL, TOTAL), Amount.sum(sums));
    }
  }

  /** What a reader knows without being told. */
  public void fact(Known fact) {
    facts.add(fact);
  }

  /**
   * Some of the people of another amount: no more than those. A rest that is small must be able to
   * be large for all that is known; it stands nowhere, so that it need not be able to be less.
   */
  public void within(String name, Amount part, Amount whole) {
    Amount rest = whole.minus(part);
    fact(Known.atLeast(rest.form(), 0));
    target(name, rest, Target.ANY);
  }

  /**
   * Different people of several amounts taken together, such as of the months of a quarter: at
   * least as many as in each, at most as many as in all.
   */
  public void union(String name, Amount union, Collection<Amount> parts) {
    for (Amount part : parts) {
      within(name, part, union);
    }
    fact(Known.atLeast(Amount.sum(parts).minus(union).form(), 0));
  }

  /** A number printed nowhere that nobody may work out where it is small. */
  public void target(String name, Amount amount) {
    target(name, amount, 1);
  }

  private void target(String name, Amount amount, long least) {
    if (!amount.isTold() || profile.isSmall(amount.value())) {
      targets.add(new Target(name, Target.Kind.DIFFERENCE, amount, least));
    }
  }

  /** All that was described, with what lies between any two of its cells. */
  public JointModel build() {
    Least least = new Least(cells, facts);
    List<Target> implied = new ArrayList<>();
    for (Target t : targets) {
      long fewest = t.least() == Target.ANY ? Target.ANY : least.of(t.amount().form());
      implied.add(new Target(t.name(), t.kind(), t.amount(), fewest));
    }
    implied.addAll(new SmallDifferences(profile, cells, facts).small());
    return new JointModel(profile, unknowns, cells, facts, implied);
  }

  /** All that was described, and of what is not printed nothing kept but the cells. */
  public JointModel buildCellsOnly() {
    return new JointModel(profile, unknowns, cells, facts, List.of());
  }
}
