package cairn.reports.job;

import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.question.change.ChangeDirection;
import cairn.analysis.question.change.ChangeRow;
import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.outcome.CategoryRow;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.question.people.PeopleRow.Step;
import cairn.analysis.question.people.QualityRow;
import cairn.analysis.table.Counts;
import cairn.reports.disclosure.Audit;
import cairn.reports.disclosure.CellStatus;
import cairn.reports.disclosure.CountTable;
import cairn.reports.disclosure.CountTable.Totals;
import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.disclosure.ProtectedTable;
import cairn.reports.disclosure.Protection;
import cairn.reports.disclosure.SmallCells;
import cairn.reports.job.FunderRows.Subject;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables a funder gets. Each is made of numbers that do not overlap, with group types as rows,
 * so that what can be worked out of it is known exactly; no number is printed in two forms, and no
 * two tables share one that either of them hides.
 */
final class FunderTables {
  private static final String PEOPLE_UNIT = "people";
  private static final String OPEN = "open";
  private static final String PROBLEMS_UNIT = "people and problems";

  private final ReportMaterial material;
  private final SmallCells rule;
  private final String month;
  private final List<ProtectedTable> toAudit = new ArrayList<>();
  private boolean everybodyIsPrinted;

  private FunderTables(ReportMaterial material) {
    this.material = material;
    this.rule = rule(material);
    this.month = material.now().month().toString();
  }

  /** The rule for small numbers: the funders' own, or the plan's where that is stricter. */
  static SmallCells rule(ReportMaterial material) {
    return SmallCells.FUNDER.raisedTo(material.plan().smallestCell());
  }

  /**
   * All tables, the summary first.
   *
   * @throws PrivacyRefusal when a number hidden in one of them could be worked out
   */
  static List<PublishedTable> of(ReportMaterial material) {
    FunderTables made = new FunderTables(material);
    FunderRows people = made.rows("people", "People and sessions");
    Map<String, Long> attended = made.people(people);
    made.sessions(people);
    FunderRows outcomes = made.rows("outcomes", "Outcomes at the month's end");
    made.anyPositiveChange(outcomes);
    made.ownGoals(outcomes);
    FunderRows completeness = made.rows("completeness", "Checks of the records");
    // The whole of a check may be everybody: it is printed only where everybody is.
    if (made.everybodyIsPrinted) {
      made.completeness(completeness);
    }
    FunderRows staying = made.rows("staying", "Still coming after some weeks");
    FunderStaying.add(material, made.rule, attended, staying);
    Audit.check(made.toAudit, made.rule);
    List<PublishedTable> tables = new ArrayList<>();
    List<PublishedTable> first = List.of(people.published(), outcomes.published());
    tables.add(FunderRows.summary(first, Counts.ALL));
    tables.addAll(first);
    tables.addAll(List.of(staying.published(), completeness.published()));
    FunderCheck.check(tables, made.rule);
    return tables;
  }

  private FunderRows rows(String table, String title) {
    return new FunderRows(month, table, title, material.level());
  }

  /** A number for a group type and a column. */
  private interface Counted {
    long of(String groupType, String column);
  }

  private ProtectedTable protect(
      String name, List<String> types, List<String> columns, Counted counted, Totals totals) {
    long[][] counts = new long[types.size()][columns.size()];
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < columns.size(); c++) {
        counts[r][c] = counted.of(types.get(r), columns.get(c));
      }
    }
    ProtectedTable shown =
        Protection.protect(CountTable.of(name, types, columns, counts, totals), rule);
    toAudit.add(shown);
    return shown;
  }

  private Subject subject(List<String> types, int row, String measure, String label) {
    String type = row == types.size() ? Counts.ALL : types.get(row);
    return new Subject(type, material.groupType(type), measure, label);
  }

  /** People by when they came; gives the numbers of people printed, by group type. */
  private Map<String, Long> people(FunderRows rows) {
    RowsOf<PeopleRow> people = material.rows(PeopleRow.TABLE);
    List<String> types =
        material.groupTypes(
            people.except(PeopleRow::groupType, PeopleRow.NO_SESSION).values(PeopleRow::groupType));
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("new_this_month", "Came this month and started");
    columns.put("came_again_this_month", "Came this month, had started before");
    columns.put("came_before_only", "Came before, not this month");
    Map<String, Long> printed = new LinkedHashMap<>();
    if (types.isEmpty()) {
      return printed;
    }
    ProtectedTable shown =
        protect(
            "people",
            types,
            List.copyOf(columns.keySet()),
            (type, column) -> came(people.where(PeopleRow::groupType, type), column),
            Totals.BOTH);
    int total = columns.size();
    everybodyIsPrinted =
        shown.status(types.size(), total) == CellStatus.PRINTED
            && shown.table().at(types.size(), total) > 0;
    for (int r = 0; r <= types.size(); r++) {
      Value all = shown.count(r, total);
      rows.count(subject(types, r, "attended", "Have ever attended a session"), all, PEOPLE_UNIT);
      if (r < types.size() && shown.status(r, total) == CellStatus.PRINTED) {
        printed.put(types.get(r), shown.table().at(r, total));
      }
      int c = 0;
      for (Map.Entry<String, String> column : columns.entrySet()) {
        Subject subject = subject(types, r, column.getKey(), column.getValue());
        rows.count(subject, shown.count(r, c++), PEOPLE_UNIT);
      }
    }
    return printed;
  }

  private static long came(RowsOf<PeopleRow> own, String column) {
    long ever = step(own, Step.ATTENDED);
    long now = step(own, Step.ATTENDED_THIS_MONTH);
    long fresh = step(own, Step.NEW_THIS_MONTH);
    return switch (column) {
      case "new_this_month" -> fresh;
      case "came_again_this_month" -> now - fresh;
      default -> ever - now;
    };
  }

  private static long step(RowsOf<PeopleRow> own, Step step) {
    return own.where(row -> row.is(step)).first().map(PeopleRow::n).orElse(0L);
  }

  /** Meetings held are no numbers of people. */
  private void sessions(FunderRows rows) {
    RowsOf<MonthRow> months = material.rows(MonthRow.TABLE).where(MonthRow::month, month);
    for (String type : material.inOrder(months.values(MonthRow::groupType))) {
      MonthRow r = months.where(MonthRow::groupType, type).list().get(0);
      rows.count(
          new Subject(type, material.groupType(type), "sessions_held", "Sessions held this month"),
          Value.count(r.sessionsHeld()),
          FunderCheck.SESSIONS_UNIT);
    }
  }

  private void anyPositiveChange(FunderRows rows) {
    RowsOf<ChangeRow> changes =
        material
            .rows(ChangeRow.TABLE)
            .where(ChangeRow::milestone, Milestone.MONTH_END.key())
            .where(ChangeRow::direction, ChangeDirection.POSITIVE)
            .where(ChangeRow::isAny);
    List<String> types = material.groupTypes(changes.values(ChangeRow::groupType));
    if (types.isEmpty()) {
      return;
    }
    boolean open = changes.sum(ChangeRow::unplaced) > 0;
    ProtectedTable shown =
        protect(
            "outcomes (any positive change)",
            types,
            open ? List.of("with", "without", OPEN) : List.of("with", "without"),
            (type, column) -> {
              ChangeRow r = changes.where(ChangeRow::groupType, type).list().get(0);
              return switch (column) {
                case "with" -> r.n();
                case OPEN -> r.unplaced();
                default -> r.of() - r.n() - r.unplaced();
              };
            },
            Totals.BOTH);
    String label = "People with any positive change" + (open ? ", at least" : "");
    for (int r = 0; r <= types.size(); r++) {
      rows.share(subject(types, r, "any_positive_change", label), shown, r, 0);
      if (open) {
        String more = "Maybe more: people of whom long reports leave it open";
        rows.share(subject(types, r, "any_positive_change_open", more), shown, r, 2);
      }
    }
  }

  private void ownGoals(FunderRows rows) {
    RowsOf<CategoryRow> categories =
        material
            .rows(CategoryRow.TABLE)
            .where(CategoryRow::definition, JoinedDefinition.OWN_GOAL)
            .where(CategoryRow::problem, Counts.ALL)
            .where(CategoryRow::goalType, Counts.ALL)
            .where(CategoryRow::milestone, Milestone.MONTH_END.key());
    List<String> types = material.groupTypes(categories.values(CategoryRow::groupType));
    if (types.isEmpty()) {
      return;
    }
    List<String> columns = categories.values(CategoryRow::category);
    ProtectedTable shown =
        protect(
            "outcomes (own goal)",
            types,
            columns,
            (type, column) ->
                categories
                    .where(CategoryRow::groupType, type)
                    .where(CategoryRow::category, column)
                    .sum(CategoryRow::n),
            Totals.BOTH);
    for (int r = 0; r <= types.size(); r++) {
      Subject judged = subject(types, r, "own_goal_judged", "Problems with a verdict, own goal");
      rows.count(judged, shown.count(r, columns.size()), PROBLEMS_UNIT);
      for (int c = 0; c < columns.size(); c++) {
        String label = Words.outcome(columns.get(c));
        rows.share(subject(types, r, "own_goal_" + columns.get(c), label), shown, r, c);
      }
    }
  }

  /** Checks of few records are left out: their whole may be known from another table. */
  private void completeness(FunderRows rows) {
    for (QualityRow r : material.rows(QualityRow.TABLE)) {
      long n = r.n() == null ? 0 : r.n();
      long of = r.of() == null ? 0 : r.of();
      if (r.n() == null || of <= rule.threshold() || n > of) {
        continue;
      }
      ProtectedTable shown =
          protect(
              "completeness",
              List.of(r.check().key()),
              List.of("hold", "rest"),
              (check, column) -> column.equals("hold") ? n : of - n,
              Totals.OF_ROWS);
      Subject subject =
          new Subject(Counts.ALL, material.groupType(Counts.ALL), r.check().key(), r.label());
      rows.share(subject, shown, 0, 0);
    }
  }
}
