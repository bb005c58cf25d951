package cairn.reports.section;

import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.question.outcome.OutcomeRow;
import cairn.reports.table.Level;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.MissingRuleWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shares of an outcome by the plan's rules for missing reports, in the plan's order: their
 * columns, their values and what is said of them.
 *
 * @param rules the plan's rules
 * @param level of the intervals
 */
public record MissingShares(List<MissingRule> rules, Level level) {
  private static final List<MissingRule> USUAL =
      List.of(MissingRule.OBSERVED, MissingRule.MISSING_IS_NO_IMPROVEMENT);
  private static final Value NONE = Value.notAvailable("not worked out by this rule");

  public static MissingShares of(ReportMaterial m) {
    return new MissingShares(m.plan().missingRules(), m.level());
  }

  /** The share of a row by the row's own rule. */
  static Share share(OutcomeRow row, Level level) {
    return Share.of(
        row.people().achieved(),
        row.people().unplaced(),
        row.people().evaluable(),
        row.share().limits(),
        level);
  }

  public List<TableColumn> columns() {
    List<TableColumn> columns = new ArrayList<>();
    for (MissingRule rule : rules) {
      columns.addAll(
          switch (rule) {
            case OBSERVED ->
                Share.columns(
                    level, "", "With the outcome", "Of those with a verdict", Share.COUNTED);
            case MISSING_IS_NO_IMPROVEMENT ->
                List.of(
                    TableColumn.count("due", "Of everybody asked about", Share.COUNTED),
                    TableColumn.share("due_share", "Per cent"),
                    TableColumn.share("due_lower", level.from()),
                    TableColumn.share("due_upper", "to"));
            default ->
                Share.columns(
                    level,
                    rule.key() + "_",
                    MissingRuleWords.label(rule) + ": with the outcome",
                    "Of those judged",
                    Share.COUNTED);
          });
    }
    return columns;
  }

  /** One line; empty where the rows have a share by none of the rules. */
  public Optional<List<Value>> values(RowsOf<OutcomeRow> rows) {
    List<Value> values = new ArrayList<>();
    boolean any = false;
    for (MissingRule rule : rules) {
      Optional<OutcomeRow> row = rows.where(OutcomeRow::missingRule, rule).first();
      any |= row.isPresent();
      values.addAll(values(rule, row));
    }
    return any ? Optional.of(values) : Optional.empty();
  }

  private List<Value> values(MissingRule rule, Optional<OutcomeRow> row) {
    if (rule == MissingRule.MISSING_IS_NO_IMPROVEMENT) {
      return row.map(r -> share(r, level).values().subList(1, 5))
          .orElse(List.of(NONE, NONE, NONE, NONE));
    }
    return row.map(r -> share(r, level).values()).orElse(List.of(NONE, NONE, NONE, NONE, NONE));
  }

  /** Whether the shares are those of people with a verdict, and of everybody due beside them. */
  public boolean isUsual() {
    return rules.equals(USUAL);
  }

  /** What stands under a table of these shares. */
  public String note() {
    return isUsual()
        ? "The last four columns are of everybody due whom the definition asks about: whoever has"
            + " no verdict for want of records counts as without the outcome; people without a goal"
            + " or a plan of its kind are in neither share. Where the two shares differ much, so"
            + " much is not known."
        : words() + " Where the truth lies is not known.";
  }

  /** The rules in one sentence. */
  public String words() {
    if (isUsual()) {
      return "Every share of an outcome is shown twice: of those with a verdict, and of everybody"
          + " due whom the definition asks about, where no verdict counts as without the outcome.";
    }
    List<String> each =
        rules.stream()
            .map(
                r ->
                    Words.small(MissingRuleWords.label(r))
                        + " ("
                        + MissingRuleWords.meaning(r)
                        + ")")
            .toList();
    return "The plan shows every share of an outcome by "
        + Words.counted(rules.size(), "rule", "rules")
        + " for missing reports: "
        + String.join("; ", each)
        + ".";
  }
}
