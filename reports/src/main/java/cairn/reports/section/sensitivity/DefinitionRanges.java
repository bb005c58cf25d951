package cairn.reports.section.sensitivity;

import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.question.outcome.DefinitionRow;
import cairn.analysis.question.sensitivity.SensitivityDefinitionRow;
import cairn.analysis.question.sensitivity.SensitivityRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.figure.RangeFigure;
import cairn.reports.section.Glossary;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.MissingRuleWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One group of definitions: a line each, and behind it every share under every missing rule. */
final class DefinitionRanges {
  private static final int MOST_LINES = 12;

  /** The rules beside a definition's own, in the order of the columns. */
  private static final List<MissingRule> RULES =
      Arrays.stream(MissingRule.values()).filter(rule -> rule != MissingRule.OBSERVED).toList();

  private DefinitionRanges() {}

  /**
   * The block.
   *
   * @param drawn the rows of definitions that say yes or no
   * @param counted all rows, those of definitions that give a number among them
   */
  static Block block(
      ReportMaterial m,
      ShareRange range,
      RowsOf<SensitivityRow> drawn,
      RowsOf<SensitivityRow> counted,
      String milestone) {
    RowsOf<SensitivityRow> all = of(drawn, range);
    RowsOf<SensitivityRow> every = of(counted, range);
    List<SensitivityRow> own = own(m, all);
    List<SensitivityRow> numbers = own(m, every);
    List<RangeFigure.Row> lines = own.stream().limit(MOST_LINES).map(r -> line(m, r, all)).toList();
    String words = Words.capital(range.words());
    String id = "ranges-" + Words.id(range.group().key());
    return new Block.FigureBlock(
        id,
        words
            + " at "
            + Words.milestone(milestone)
            + ", all group types: the share by each definition's own rule (dot) and from the least"
            + " to the most of all rules for missing reports (bar).",
        new RangeFigure(
            words + " by definition and missing rule", "Share of those with a verdict", lines),
        notes(own.size(), numbers.size() - own.size()),
        table(m, id, words, numbers, every));
  }

  private static RowsOf<SensitivityRow> of(RowsOf<SensitivityRow> rows, ShareRange range) {
    return rows.where(SensitivityRow::groupType, Counts.ALL)
        .where(SensitivityRow::definitionGroup, range.group());
  }

  private static List<Note> notes(int definitions, int numbers) {
    List<Note> notes = new ArrayList<>();
    if (definitions > MOST_LINES) {
      notes.add(
          Note.of(
              Words.counted(definitions - MOST_LINES, "more definition", "more definitions")
                  + (definitions - MOST_LINES == 1 ? " stands" : " stand")
                  + " in the numbers behind the figure: drawn are the report's own, then those"
                  + " that give most verdicts."));
    }
    if (numbers > 0) {
      notes.add(
          Note.of(
              Words.capital(
                  Words.counted(numbers, "definition that asks", "definitions that ask")
                      + " for a number, such as weeks, and not for a yes or a no: not drawn; behind"
                      + " the figure any good news at all counts there.")));
    }
    notes.add(
        Note.of(
            "Definitions ask about different people: one on returning to use is about those whose"
                + " goal is not to use."));
    return notes;
  }

  /** By their own rule: the report's own definitions first, then those with most verdicts. */
  private static List<SensitivityRow> own(ReportMaterial m, RowsOf<SensitivityRow> all) {
    List<String> reported = m.rows(DefinitionRow.TABLE).values(DefinitionRow::definition);
    return all.stream()
        .filter(SensitivityRow::ownRule)
        .filter(r -> ShareRange.least(r).isPresent())
        .sorted(
            Comparator.comparing((SensitivityRow r) -> !reported.contains(r.definition()))
                .thenComparing(r -> -r.people().evaluable())
                .thenComparing(r -> r.definition()))
        .toList();
  }

  static String label(ReportMaterial m, String definition) {
    return m.rows(SensitivityDefinitionRow.TABLE)
        .where(SensitivityDefinitionRow::definition, definition)
        .first()
        .map(r -> r.wording().label())
        .orElseGet(() -> Glossary.label(m, definition));
  }

  private static RangeFigure.Row line(
      ReportMaterial m, SensitivityRow own, RowsOf<SensitivityRow> all) {
    String definition = own.definition();
    double[] shares = ShareRange.ends(all.where(SensitivityRow::definition, definition).list());
    return new RangeFigure.Row(
        label(m, definition),
        definition,
        ShareRange.value(own),
        Value.number(shares[0]),
        Value.number(shares[shares.length - 1]),
        Value.count(own.people().achieved()),
        Value.count(own.people().evaluable()));
  }

  private static PublishedTable table(
      ReportMaterial m,
      String id,
      String words,
      List<SensitivityRow> own,
      RowsOf<SensitivityRow> all) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("outcome", "Outcome"));
    columns.add(TableColumn.text("definition", "Definition"));
    columns.addAll(
        Share.columns(m.level(), "", "With the outcome", "Of those with a verdict", Share.COUNTED));
    columns.add(TableColumn.count("due", "Due", Share.COUNTED));
    RULES.forEach(rule -> columns.add(TableColumn.share(rule.key(), MissingRuleWords.label(rule))));
    List<List<Value>> lines = new ArrayList<>();
    for (SensitivityRow row : own) {
      String definition = row.definition();
      List<Value> line = new ArrayList<>();
      line.add(Value.text(label(m, definition)));
      line.add(Value.text(definition));
      line.addAll(
          m.share(
                  row.people().achieved(),
                  row.people().unplaced(),
                  row.people().evaluable(),
                  row.share().limits())
              .values());
      line.add(Value.count(row.people().due()));
      RowsOf<SensitivityRow> rules = all.where(SensitivityRow::definition, definition);
      RULES.forEach(
          rule -> line.add(share(rules.where(SensitivityRow::missingRule, rule).first())));
      lines.add(line);
    }
    return PublishedTable.of(
        id.replace('-', '_'), words + " by definition and missing rule", columns, lines);
  }

  private static Value share(Optional<SensitivityRow> row) {
    return row.map(ShareRange::value)
        .orElse(Value.notAvailable("the definition cannot be judged by this rule"));
  }
}
