package cairn.reports.job;

import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.question.sensitivity.BandRow;
import cairn.analysis.question.stage.MoveRow;
import cairn.analysis.question.staying.CompletionRow;
import cairn.reports.document.Block;
import cairn.reports.document.Report;
import cairn.reports.document.Section;
import cairn.reports.section.ByType;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The line of {@code cairn sql} that gives each table of an annex. Its statement is a file of
 * {@code queries}, named as the table's id; tables that are made alike, one a definition or a
 * problem, have one together. In braces stands what hangs on the plan, or on the columns that a
 * table has.
 */
final class TableQueries {
  private static final Pattern COLUMNS = Pattern.compile("\\{(columns|more):(.*?)}");
  private static final List<String> FAMILIES = List.of("bands-", "ranges-", "stages-");

  private static final String PART =
      """

        max(achieved) FILTER (missing_rule = '%1$s') AS %2$sn,
        max(nullif(achieved + unplaced, achieved)) FILTER (missing_rule = '%1$s') AS %2$sn_most,\
      """;

  private static final String SHARE =
      """

        max(evaluable) FILTER (missing_rule = '%1$s') AS %3$s,
        max(least) FILTER (missing_rule = '%1$s') AS %2$sshare,
        max(nullif(most, least)) FILTER (missing_rule = '%1$s') AS %2$sshare_most,
        max(lower) FILTER (missing_rule = '%1$s') AS %2$slower,
        max(upper) FILTER (missing_rule = '%1$s') AS %2$supper\
      """;

  private final ReportMaterial m;

  private TableQueries(ReportMaterial m) {
    this.m = m;
  }

  /** The tables of an annex, those behind figures too, by the id of their block. */
  static Map<String, PublishedTable> tables(Report annex) {
    Map<String, PublishedTable> tables = new LinkedHashMap<>();
    for (Section section : annex.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.TableBlock t) {
          tables.put(t.id(), t.table());
        } else if (block instanceof Block.FigureBlock f && f.numbers() != null) {
          tables.put(f.id(), f.numbers());
        }
      }
    }
    return tables;
  }

  /** By the id of each table the line to type: its statement in a shell's double quotes. */
  static Map<String, String> lines(ReportMaterial m, Report annex) {
    TableQueries queries = new TableQueries(m);
    String command = "cairn sql --store STORE --month " + m.now().month() + " --format csv \"\n";
    Map<String, String> lines = new LinkedHashMap<>();
    tables(annex)
        .forEach((id, table) -> lines.put(id, command + queries.statement(id, table) + "\""));
    return lines;
  }

  private String statement(String id, PublishedTable table) {
    String text = Templates.text("queries/" + file(id, table) + ".sql").strip();
    for (Map.Entry<String, String> word : words(table).entrySet()) {
      text = text.replace("{" + word.getKey() + "}", word.getValue());
    }
    Matcher asked = COLUMNS.matcher(text);
    return asked.replaceAll(
        found -> Matcher.quoteReplacement(columns(table, found.group(1), found.group(2))));
  }

  private static String file(String id, PublishedTable table) {
    boolean isPlain =
        table.columns().stream().anyMatch(column -> column.name().equals("milestone"));
    if (id.equals("differences-figure") && isPlain) {
      return "differences-plain";
    }
    return FAMILIES.stream()
        .filter(id::startsWith)
        .map(family -> family.substring(0, family.length() - 1))
        .findFirst()
        .orElse(id);
  }

  /** The columns of a table whose names a pattern has, as a list of its first groups in quotes. */
  private static String columns(PublishedTable table, String kind, String pattern) {
    Pattern name = Pattern.compile(pattern);
    String keys =
        table.columns().stream()
            .map(column -> name.matcher(column.name()))
            .filter(Matcher::matches)
            .map(found -> "'" + found.group(1) + "'")
            .collect(Collectors.joining(", "));
    return kind.equals("more") && !keys.isEmpty() ? ", " + keys : keys;
  }

  private Map<String, String> words(PublishedTable table) {
    Map<String, String> words = new LinkedHashMap<>();
    List<MissingRule> rules = m.plan().missingRules();
    words.put("rule", rules.get(0).key());
    words.put(
        "rules",
        rules.stream().map(rule -> "'" + rule.key() + "'").collect(Collectors.joining(", ")));
    words.put(
        "shares", rules.stream().map(TableQueries::shares).collect(Collectors.joining(",\n")));
    words.put("came_back", CompletionRow.cameBack(m.plan().reengagementDays()));
    words.put("z2", Double.toString(squaredQuantile()));
    words.put("counts", counts(table));
    words.put("group", table.name().replace("ranges_", ""));
    for (String definition : m.rows(BandRow.TABLE).values(BandRow::definition)) {
      if (table.name().equals("bands_" + ByType.name(definition))) {
        words.put("definition", definition);
      }
    }
    for (MoveRow move : m.rows(MoveRow.TABLE)) {
      String name = "stages_" + move.problem() + "_" + move.instrument();
      if (table.name().equals(ByType.name(name))) {
        words.put("problem", move.problem());
        words.put("instrument", move.instrument());
      }
    }
    return words;
  }

  /** The columns of an outcome's share by a rule, named as tables of the report name them. */
  private static String shares(MissingRule rule) {
    if (rule == MissingRule.MISSING_IS_NO_IMPROVEMENT) {
      return SHARE.formatted(rule.key(), "due_", "due");
    }
    String prefix = rule == MissingRule.OBSERVED ? "" : rule.key() + "_";
    return PART.formatted(rule.key(), prefix) + SHARE.formatted(rule.key(), prefix, prefix + "of");
  }

  /** The square of the normal quantile of the plan's level, from Wilson's interval of 0 of 1. */
  private double squaredQuantile() {
    double upper = Share.none(1, m.level()).upper().orElseThrow();
    return upper / (1 - upper);
  }

  /** A count for each table of the records that has rows in {@code table}; the sum of all last. */
  private static String counts(PublishedTable table) {
    TableColumn first = table.columns().get(0);
    return table.rows().stream()
        .limit(Math.max(0, table.rowCount() - 1))
        .map(row -> row.get(0))
        .filter(Value.Text.class::isInstance)
        .map(Value.Text.class::cast)
        .map(Value.Text::text)
        .map(
            name ->
                "SELECT '%s' AS %s, count(*) AS accepted FROM records.%s"
                    .formatted(name, first.name(), name))
        .collect(Collectors.joining("\nUNION ALL "));
  }
}
