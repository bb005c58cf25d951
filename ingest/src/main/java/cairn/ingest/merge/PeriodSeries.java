package cairn.ingest.merge;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table whose key has a first and a last day: the periods of one person that agree in the rest of
 * the key, such as problem and source, make a series, in which no day is covered twice.
 */
final class PeriodSeries {
  private static final String FROM = ContractName.FIRST_DAY;
  private static final String UNTIL = ContractName.LAST_DAY;

  private final int from;
  private final int until;
  private final int[] rest;

  private PeriodSeries(int from, int until, int[] rest) {
    this.from = from;
    this.until = until;
    this.rest = rest;
  }

  /** How to find the periods in rows that hold the key's cells alone; null for other tables. */
  static @Nullable PeriodSeries of(FactLayout layout) {
    List<String> names = layout.keyColumns().stream().map(Column::name).toList();
    if (!names.contains(FROM) || !names.contains(UNTIL)) {
      return null;
    }
    int[] rest = new int[names.size() - 2];
    int next = 0;
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).equals(FROM) && !names.get(i).equals(UNTIL)) {
        rest[next++] = i;
      }
    }
    return new PeriodSeries(names.indexOf(FROM), names.indexOf(UNTIL), rest);
  }

  /** A fact with its period. */
  record Spell(Fact fact, LocalDate from, LocalDate until) {}

  private Spell spell(Fact fact, Row keyCells) {
    LocalDate first = keyCells.date(from);
    LocalDate last = keyCells.date(until);
    if (first == null || last == null) {
      throw new IllegalStateException("a period of an accepted row has two days");
    }
    return new Spell(fact, first, last);
  }

  /** The facts by series, each by its first day. */
  Collection<List<Spell>> group(List<Fact> facts, FactLayout layout) {
    Map<String, List<Spell>> series = new LinkedHashMap<>();
    StringBuilder name = new StringBuilder();
    for (Fact fact : facts) {
      Row cells = fact.row().size() == rest.length + 2 ? fact.row() : layout.keyCells(fact.row());
      name.setLength(0);
      for (int column : rest) {
        name.append(cells.value(column)).append('|');
      }
      series.computeIfAbsent(name.toString(), n -> new ArrayList<>()).add(spell(fact, cells));
    }
    series.values().forEach(spells -> spells.sort(Comparator.comparing(Spell::from)));
    return series.values();
  }

  /** Marks every fact of a series that shares a day with another one. */
  static void markOverlapping(List<Spell> spells, Set<Fact> marked) {
    Spell furthest = null;
    for (Spell spell : spells) {
      if (furthest != null && !spell.from().isAfter(furthest.until())) {
        marked.add(spell.fact());
        marked.add(furthest.fact());
      }
      if (furthest == null || spell.until().isAfter(furthest.until())) {
        furthest = spell;
      }
    }
  }

  /** Marks every fact of a series that shares a day with one of a later delivery. */
  static void markCovered(List<Spell> spells, Set<Fact> marked) {
    for (int i = 0; i < spells.size(); i++) {
      Spell spell = spells.get(i);
      for (int j = i + 1; j < spells.size() && !spells.get(j).from().isAfter(spell.until()); j++) {
        Spell other = spells.get(j);
        if (spell.fact().rank() < other.fact().rank()) {
          marked.add(spell.fact());
        } else if (other.fact().rank() < spell.fact().rank()) {
          marked.add(other.fact());
        }
      }
    }
  }
}
