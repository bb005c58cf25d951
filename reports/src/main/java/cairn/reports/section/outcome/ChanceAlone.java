package cairn.reports.section.outcome;

import cairn.analysis.question.change.ByChanceRow;
import cairn.analysis.question.change.ChangeDirection;
import cairn.analysis.statistic.proportion.ClopperPearson;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What measurement error alone would show of any positive change, beside what was seen. */
final class ChanceAlone {
  private static final int FEWEST = 5;

  private ChanceAlone() {}

  /** The table of a milestone for everybody; empty where no part has a known error. */
  static Optional<Block> block(ReportMaterial m, String milestone, String when) {
    RowsOf<ByChanceRow> rows =
        m.rows(ByChanceRow.TABLE)
            .where(ByChanceRow::groupType, Counts.ALL)
            .where(ByChanceRow::milestone, milestone);
    List<List<Value>> lines = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (ChangeDirection way : ChangeDirection.values()) {
      RowsOf<ByChanceRow> own = rows.where(ByChanceRow::direction, way);
      for (ByChanceRow r : own.where(row -> !row.isAny())) {
        lines.add(line(m, r));
      }
      own.where(ByChanceRow::isAny)
          .first()
          .ifPresent(
              r -> {
                lines.add(line(m, r));
                notes.add(Note.of(sentence(m, r)));
              });
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    notes.add(
        Note.of(
            "Error alone moves a scale beyond its reliable change in 2.5 of 100 people in each"
                + " direction (Jacobson and Truax 1991), and days of use as far as the plan's"
                + " standard deviation and reliability say. For the other parts nobody has"
                + " published how often error alone gives one: they are left out here, so over all"
                + " parts chance gives more than this."));
    return Optional.of(
        new Block.TableBlock(
            "by-chance",
            PublishedTable.of(
                "changes_by_chance",
                "What measurement error alone would show at " + when,
                columns(m),
                lines),
            notes));
  }

  private static List<TableColumn> columns(ReportMaterial m) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("part", "What"));
    columns.add(TableColumn.decimal("expected", "People by error alone", "people", 1));
    columns.add(TableColumn.share("expected_share", "Per cent"));
    columns.addAll(Share.columns(m.level(), "", "People seen with it", "Of those judged"));
    return columns;
  }

  private static List<Value> line(ReportMaterial m, ByChanceRow r) {
    List<Value> line = new ArrayList<>();
    line.add(Value.text(label(r)));
    line.add(Share.number(Share.number(r.byError().expected()), "nobody judged"));
    line.add(Share.number(Share.number(r.byError().expectedShare()), "nobody judged"));
    line.addAll(seen(m, r).values());
    return line;
  }

  private static Share seen(ReportMaterial m, ByChanceRow r) {
    return m.share(r.n(), r.of(), r.share().limits());
  }

  private static String label(ByChanceRow r) {
    boolean better = r.direction() == ChangeDirection.POSITIVE;
    if (r.isAny()) {
      return better ? "At least one of these, better" : "At least one of these, worse";
    }
    return switch (r.part()) {
      case "wellbeing" -> better ? "A scale reliably better" : "A scale reliably worse";
      case "use" ->
          better ? "Fewer days of use, by the plan's error" : "More days of use, likewise";
      default -> r.part().replace('_', ' ');
    };
  }

  /** Said from the interval: beyond, within or below what error alone would show. */
  private static String sentence(ReportMaterial m, ByChanceRow r) {
    Share seen = seen(m, r);
    OptionalDouble expected = Share.number(r.byError().expectedShare());
    String what = r.direction() == ChangeDirection.POSITIVE ? "better" : "worse";
    if (expected.isEmpty() || !seen.hasInterval()) {
      return "Nobody could be judged for what error alone would show as " + what + ".";
    }
    String by =
        String.format(
            Locale.ROOT,
            "Error alone would show %.1f%% of people as %s; %s were. ",
            100 * expected.getAsDouble(),
            what,
            seen.words());
    if (seen.whole() < FEWEST) {
      return by + "Those are too few people to hold against it.";
    }
    // The exact interval: of few people the score interval leaves out small shares too readily.
    Limits exact = Limits.of(ClopperPearson.interval(seen.part(), seen.whole(), m.level().value()));
    double error = expected.getAsDouble();
    if (Share.number(exact.lower()).orElse(0) > error) {
      return by + "That is more than error alone would show.";
    }
    return by
        + (Share.number(exact.upper()).orElse(1) < error
            ? "That is fewer than error alone would show."
            : "That is within what error alone could show.");
  }
}
