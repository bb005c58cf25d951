package cairn.analysis.question.sensitivity;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.judging.RuleKey;
import cairn.analysis.judging.RuleSums;
import cairn.analysis.judging.UnderRules;
import cairn.analysis.judging.View;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.statistic.Counted;
import cairn.analysis.table.Counts;
import cairn.analysis.table.OpenShare;
import cairn.ingest.model.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The whole library under every missing rule.
 *
 * @param counts what was counted under every rule
 * @param definitions the definitions that were counted, by id
 */
record LibraryUnderRules(Counts<RuleKey> counts, Map<String, Entry> definitions) {

  /**
   * What is told of a definition.
   *
   * @param group what it is about
   * @param own what it does about missing records itself
   * @param provenance where it comes from
   */
  record Entry(DefinitionGroup group, MissingRule own, Provenance provenance) {}

  static LibraryUnderRules of(Counts<RuleKey> counts, List<OutcomeDefinition> definitions) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    definitions.forEach(
        each ->
            entries.put(
                each.id(), new Entry(each.group(), each.terms().missing(), each.provenance())));
    return new LibraryUnderRules(counts, entries);
  }

  /**
   * Rows of {@code sensitivity}. A definition that gave nobody a verdict is left out.
   *
   * @param milestones keys of the milestones at which the whole library was counted
   * @param seed where draws start
   * @param level of the intervals
   */
  List<SensitivityRow> rows(Set<String> milestones, long seed, double level) {
    Set<String> answered = answered();
    List<SensitivityRow> rows = new ArrayList<>();
    for (RuleSums.Cell cell : RuleSums.of(counts, View.FIRST, this::own, seed).cells()) {
      Entry entry = definitions.get(cell.key().definition());
      boolean isShown =
          answered.contains(cell.key().definition()) && milestones.contains(cell.key().milestone());
      if (entry != null && isShown) {
        add(rows, cell, entry, level);
      }
    }
    return rows;
  }

  /** Ids of the definitions that gave somebody a verdict. */
  Set<String> answered() {
    Set<String> answered = new TreeSet<>();
    counts.forEach(
        (key, n) -> {
          Entry entry = definitions.get(key.definition());
          if (entry != null && n[UnderRules.EACH * entry.own().ordinal() + 1] > 0) {
            answered.add(key.definition());
          }
        });
    return answered;
  }

  private MissingRule own(String definition) {
    Entry entry = definitions.get(definition);
    return entry == null ? MissingRule.OBSERVED : entry.own();
  }

  private static void add(
      List<SensitivityRow> rows, RuleSums.Cell cell, Entry entry, double level) {
    for (MissingRule rule : MissingRule.values()) {
      if (cell.knows(rule)) {
        Counted count = cell.counted(rule);
        long unplaced = cell.unplaced(rule);
        rows.add(row(cell, entry, rule, count, unplaced, OpenShare.of(count, unplaced, level)));
      }
    }
    RuleSums.Imputed drawn = cell.imputed();
    rows.add(
        row(
            cell,
            entry,
            MissingRule.MULTIPLE_IMPUTATION,
            drawn.counted(),
            drawn.unplaced(),
            drawn.share(level)));
  }

  private static SensitivityRow row(
      RuleSums.Cell cell,
      Entry entry,
      MissingRule rule,
      Counted count,
      long unplaced,
      OpenShare share) {
    return new SensitivityRow(
        cell.key().groupType(),
        entry.group(),
        cell.key().definition(),
        cell.key().milestone(),
        rule,
        rule == entry.own(),
        new SensitivityRow.People(cell.due(), count.n(), count.x(), unplaced),
        share,
        entry.provenance());
  }
}
