package cairn.ingest.merge;

import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Rule;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.delivery.RowBreach;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which rows of one table stand, for one person or for a table that is not about people.
 * Which row wins follows from the order of the deliveries alone, not from the order in which they
 * were ingested.
 */
final class TableMerge {
  /** A key is taken back that nobody brought. */
  static final RowBreach NOTHING =
      new RowBreach(Rule.NOTHING_TO_WITHDRAW, null, "takes back a key that no earlier row has");

  private final FactLayout layout;
  private final @Nullable PeriodSeries series;
  private final EarlierRows earlier;
  private final String name;

  TableMerge(FactLayout layout, EarlierRows earlier) {
    this.layout = layout;
    this.earlier = earlier;
    this.series = PeriodSeries.of(layout);
    this.name = layout.name();
  }

  /** What stands, and what must be remembered of what does not. */
  record Merged(List<Fact> standing, List<Fact> withdrawn, List<Fact> replaced) {}

  /**
   * The rows of the delivery that go on: of exact repeats one, none of two that differ, none of
   * those whose periods overlap.
   */
  List<Fact> settleDelivery(TableFacts facts, Ledger ledger) {
    List<Fact> settled = new ArrayList<>();
    List<Fact> rows = facts.rows().stream().filter(Fact::isNew).toList();
    for (int start = 0; start < rows.size(); ) {
      int end = endOfKey(rows, start);
      Fact first = rows.get(start);
      List<Fact> others = rows.subList(start + 1, end);
      if (!facts.isMoved(first, true) && others.stream().allMatch(first::sameCells)) {
        settled.add(first);
        others.forEach(other -> ledger.repeat(other.origin()));
      } else {
        RowBreach conflict =
            new RowBreach(
                Rule.KEY_CONFLICT,
                null,
                "has the "
                    + String.join(", ", layout.table().table().key())
                    + " of another row and differs from it; mend it, or take one of the two out");
        rows.subList(start, end).forEach(fact -> reject(fact, conflict, facts, ledger));
      }
      start = end;
    }
    return series == null ? settled : withoutOverlaps(settled, facts, ledger);
  }

  private List<Fact> withoutOverlaps(List<Fact> settled, TableFacts facts, Ledger ledger) {
    Set<Fact> marked = identitySet();
    if (series != null && settled.size() > 1) {
      series.group(settled, layout).forEach(spells -> PeriodSeries.markOverlapping(spells, marked));
    }
    if (marked.isEmpty()) {
      return settled;
    }
    RowBreach overlap =
        new RowBreach(
            Rule.PERIODS_OVERLAP,
            ContractName.FIRST_DAY,
            "begins or ends within another row's period");
    List<Fact> apart = new ArrayList<>();
    for (Fact fact : settled) {
      if (marked.contains(fact)) {
        reject(fact, overlap, facts, ledger);
      } else {
        apart.add(fact);
      }
    }
    return apart;
  }

  /** Leaves a row out and remembers it, so that what belongs to it is not reported again. */
  void reject(Fact fact, RowBreach breach, TableFacts facts, Ledger ledger) {
    ledger.reject(fact.origin(), breach);
    remember(fact, facts);
  }

  /** Leaves a row out together with the rejected row it belongs to. */
  void rejectWithParent(Fact fact, TableFacts facts, Ledger ledger) {
    ledger.rejectWithParent(fact.origin());
    remember(fact, facts);
  }

  private void remember(Fact fact, TableFacts facts) {
    facts.add(FactKind.REJECTED, new Fact(layout.keyCells(fact.row()), fact.key(), fact.origin()));
  }

  /**
   * Merges the accepted rows with those of the store: by key and by period the later delivery's
   * holds, and what a later delivery took back is gone.
   *
   * @param accepted the delivery's rows, by key
   * @param belongs whether a stored row still has the rows that it must belong to
   */
  Merged merge(TableFacts facts, List<Fact> accepted, Predicate<Fact> belongs, Ledger ledger) {
    earlier.compare(layout, facts, ledger);
    List<Fact> all = inOrder(facts.rows(), accepted, ledger);
    List<Fact> candidates = new ArrayList<>();
    for (int start = 0; start < all.size(); ) {
      int end = endOfKey(all, start);
      for (int i = start; i < end - 1; i++) {
        ledger.replaced(name);
      }
      candidates.add(all.get(end - 1));
      start = end;
    }
    Map<ByteBuffer, Fact> takenBack = takenBack(facts, all, ledger);
    List<Fact> shadows = new ArrayList<>(facts.replaced());
    Set<Fact> covered = covered(candidates, shadows);
    List<Fact> standing = new ArrayList<>();
    for (Fact fact : candidates) {
      Fact withdrawal = takenBack.get(ByteBuffer.wrap(fact.key()));
      if (withdrawal != null && withdrawal.rank() > fact.rank()) {
        ledger.withdrawn(name);
      } else if (covered.contains(fact) || facts.isMoved(fact, false)) {
        ledger.replaced(name);
      } else if (!belongs.test(fact)) {
        ledger.withdrawn(name);
        continue;
      } else {
        standing.add(fact);
        continue;
      }
      if (series != null) {
        shadows.add(fact);
      }
    }
    return new Merged(standing, inKeyOrder(takenBack.values()), onePerKey(shadows));
  }

  private List<Fact> inOrder(List<Fact> rows, List<Fact> accepted, Ledger ledger) {
    Set<Fact> kept = identitySet();
    kept.addAll(accepted);
    List<Fact> all = new ArrayList<>(rows.size());
    for (Fact fact : rows) {
      if (!fact.isNew()) {
        ledger.before(name);
        all.add(fact);
      } else if (kept.contains(fact)) {
        ledger.accept(name, fact.origin());
        all.add(fact);
      }
    }
    return all;
  }

  private Set<Fact> covered(List<Fact> candidates, List<Fact> shadows) {
    Set<Fact> covered = identitySet();
    if (series != null && candidates.size() + shadows.size() > 1) {
      List<Fact> both = new ArrayList<>(candidates);
      both.addAll(shadows);
      series.group(both, layout).forEach(spells -> PeriodSeries.markCovered(spells, covered));
    }
    return covered;
  }

  /** The last withdrawal of each key; a line of this delivery that repeats another is a repeat. */
  private Map<ByteBuffer, Fact> takenBack(TableFacts facts, List<Fact> all, Ledger ledger) {
    if (facts.withdrawn().isEmpty()) {
      return Map.of();
    }
    Map<ByteBuffer, Fact> last = new HashMap<>();
    Set<ByteBuffer> seen = new HashSet<>();
    for (Fact fact : facts.withdrawn()) {
      ByteBuffer key = ByteBuffer.wrap(fact.key());
      if (fact.isNew() && !seen.add(key)) {
        ledger.repeat(fact.origin());
        continue;
      }
      if (fact.isNew()) {
        ledger.acceptWithdrawal(fact.origin());
        if (all.stream().noneMatch(row -> isTakenBackBy(row, fact))) {
          ledger.warn(fact.origin(), NOTHING);
        }
      }
      last.merge(key, fact, (a, b) -> a.rank() >= b.rank() ? a : b);
    }
    return last;
  }

  private static boolean isTakenBackBy(Fact row, Fact withdrawal) {
    return row.rank() < withdrawal.rank() && Arrays.equals(row.key(), withdrawal.key());
  }

  /** Where the rows with the key of the first one end. */
  private static int endOfKey(List<Fact> rows, int start) {
    int end = start + 1;
    while (end < rows.size() && Arrays.equals(rows.get(end).key(), rows.get(start).key())) {
      end++;
    }
    return end;
  }

  private static List<Fact> onePerKey(List<Fact> shadows) {
    Map<ByteBuffer, Fact> last = new HashMap<>();
    for (Fact fact : shadows) {
      last.merge(ByteBuffer.wrap(fact.key()), fact, (a, b) -> a.rank() >= b.rank() ? a : b);
    }
    return inKeyOrder(last.values());
  }

  private static List<Fact> inKeyOrder(Collection<Fact> facts) {
    return facts.stream().sorted((a, b) -> Arrays.compareUnsigned(a.key(), b.key())).toList();
  }

  private static Set<Fact> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
