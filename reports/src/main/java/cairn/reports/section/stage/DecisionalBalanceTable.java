package cairn.reports.section.stage;

import cairn.analysis.person.context.WeighedScores.Side;
import cairn.analysis.question.change.DecisionalBalanceRow;
import cairn.analysis.question.change.DecisionalBalanceRow.Reliable;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Note;
import cairn.reports.section.EstimateWords;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What people say speaks for a change and what against it, at the start and later. */
final class DecisionalBalanceTable {
  private static final String METHOD = "method-decisional-balance";
  private static final List<Side> SIDES = List.of(Side.PROS, Side.CONS, Side.BALANCE);

  private DecisionalBalanceTable() {}

  /** The table; none where nobody weighed. */
  static List<Block> blocks(ReportMaterial m) {
    RowsOf<DecisionalBalanceRow> rows =
        m.rows(DecisionalBalanceRow.TABLE).where(DecisionalBalanceRow::groupType, Counts.ALL);
    if (rows.isEmpty()) {
      return List.of();
    }
    List<List<Value>> lines = new ArrayList<>();
    for (String instrument : rows.values(DecisionalBalanceRow::instrument)) {
      RowsOf<DecisionalBalanceRow> own = rows.where(DecisionalBalanceRow::instrument, instrument);
      for (Side side : SIDES) {
        RowsOf<DecisionalBalanceRow> of = own.where(DecisionalBalanceRow::side, side);
        for (String milestone : Milestones.inOrder(of.values(DecisionalBalanceRow::milestone))) {
          of.where(DecisionalBalanceRow::milestone, milestone)
              .forEach(row -> lines.add(line(m, row)));
        }
      }
    }
    return List.of(
        new Block.Subheading("What speaks for a change, and what against it"),
        new Block.TableBlock(
            "decisional-balance",
            PublishedTable.of(
                "decisional_balance",
                "The decisional balance at the start and since, all group types",
                columns(m),
                lines),
            List.of(
                Note.linked(
                    "Both sides belong to the work: fewer reasons against a change is no better"
                        + " than knowing them. Of people of whom nothing changed about 1 in 40"
                        + " would be up, and 1 in 40 down, by error alone.",
                    METHOD,
                    "How this is worked out"))));
  }

  private static List<TableColumn> columns(ReportMaterial m) {
    return List.of(
        TableColumn.text("side", "Side"),
        TableColumn.text("milestone", "Looked at"),
        TableColumn.count("pairs", "Asked both times", "people"),
        TableColumn.count("once_only", "At the start only", "people"),
        TableColumn.decimal("before", "At the start", "points", 1),
        TableColumn.decimal("after", "Then", "points", 1),
        TableColumn.text("change", m.level().head("Change")),
        TableColumn.text("least", "Reliable from"),
        TableColumn.text("up", m.level().head("Reliably up")),
        TableColumn.text("down", m.level().head("Reliably down")));
  }

  private static List<Value> line(ReportMaterial m, DecisionalBalanceRow row) {
    DecisionalBalanceRow.Weighed weighed = row.weighed();
    DecisionalBalanceRow.Change change = row.change();
    Reliable reliable = row.reliable();
    String why = EstimateWords.reason(row.note());
    return List.of(
        Value.text(m.labels().of("instruments", row.instrument()) + ": " + words(row.side())),
        Value.text(Words.milestone(row.milestone())),
        Value.count(weighed.pairs()),
        Value.count(weighed.onceOnly()),
        Share.number(Share.number(weighed.meanBefore()), "nobody asked both times"),
        Share.number(Share.number(weighed.meanAfter()), "nobody asked both times"),
        new EstimateWords(
                change.change(),
                change.changeLower(),
                change.changeUpper(),
                "nobody asked both times")
            .decimal(),
        reliable == null
            ? Value.notAvailable(why)
            : Value.text(Display.decimal(reliable.leastChange(), 1)),
        reliable == null
            ? Value.notAvailable(why)
            : new EstimateWords(
                    reliable.up().upShare(),
                    reliable.up().upLower(),
                    reliable.up().upUpper(),
                    row.note())
                .share(),
        reliable == null
            ? Value.notAvailable(why)
            : new EstimateWords(
                    reliable.down().downShare(),
                    reliable.down().downLower(),
                    reliable.down().downUpper(),
                    row.note())
                .share());
  }

  private static String words(Side side) {
    return switch (side) {
      case PROS -> "for a change";
      case CONS -> "against it";
      case BALANCE -> "for less against";
    };
  }

  static Definition method() {
    return new Definition(
        METHOD,
        "The decisional balance",
        List.of(
            "Of each person the score nearest to the start, at most 28 days from it, and the last"
                + " one after it; who was asked at the start only is in no mean and stands apart."
                + " The balance is what speaks for a change less what speaks against it, asked on"
                + " one day. Each person counts once; the intervals count each group as one unit.",
            "A person is reliably up or down where the change passes the published reliable change"
                + " of the questionnaire, or else 1.96 √2 √(1 − r) standard deviations of"
                + " everybody's first scores, r the lowest published reliability of its subscales."
                + " Where none is published there is the mean change alone."),
        "Janis and Mann 1977; Miller and Rollnick 2002; Cunningham and others 1997; Jacobson and"
            + " Truax 1991");
  }
}
