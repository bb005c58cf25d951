package cairn.reports.section.account;

import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.question.outcome.ReasonRow;
import cairn.analysis.question.people.QualityRow;
import cairn.analysis.question.people.QualityRow.Result;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.figure.Canvas;
import cairn.reports.figure.glance.KnownShares;
import cairn.reports.section.Milestones;
import cairn.reports.section.MissingShares;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.RunFacts;
import cairn.reports.section.SectionBuilder;
import cairn.reports.section.Sentences;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 2: whether these numbers can be relied on. */
public final class Reliability implements SectionBuilder {
  @Override
  public Section build(ReportMaterial m) {
    List<Block> blocks = new ArrayList<>();
    RowsOf<QualityRow> quality = m.rows(QualityRow.TABLE);
    figure(quality).ifPresent(blocks::add);
    if (!quality.isEmpty()) {
      blocks.add(new Block.TableBlock("quality", checks(m), checkNotes()));
    }
    FollowUpTable.block(m).ifPresent(blocks::add);
    if (!m.run().tallies().isEmpty()) {
      blocks.add(new Block.TableBlock("row-accounting", tallies(m.run()), tallyNotes(m.run())));
    }
    verdicts(m).ifPresent(blocks::addAll);
    return new Section(
            "reliability",
            "Can these numbers be relied on?",
            "Can these numbers be relied on?",
            message(quality),
            blocks)
        .telling("completeness");
  }

  private static String message(RowsOf<QualityRow> quality) {
    RowsOf<QualityRow> withTarget = quality.where(row -> row.target() != null);
    RowsOf<QualityRow> made = withTarget.where(row -> row.share() != null);
    List<String> missed =
        made.stream()
            .filter(row -> row.result() == Result.BELOW || row.result() == Result.JUST_BELOW)
            .map(QualityRow::label)
            .toList();
    int idle = withTarget.list().size() - made.list().size();
    if (made.isEmpty() && idle > 0) {
      return "Nothing is on record yet that could be checked.";
    }
    return Sentences.checks(missed, made.list().size())
        + (idle == 0 ? "" : " " + idle + " more had nothing to check.");
  }

  /** The checks with a target that have something to check. */
  private static Optional<Block> figure(RowsOf<QualityRow> quality) {
    List<KnownShares.Check> checks = new ArrayList<>();
    for (QualityRow row : quality) {
      OptionalDouble share = Share.number(row.share());
      OptionalDouble target = Share.number(row.target());
      if (share.isPresent() && target.isPresent()) {
        String of = row.of() == null ? "" : " (of " + Display.count(row.of()) + ")";
        checks.add(new KnownShares.Check(row.label() + of, share.getAsDouble(), target));
      }
    }
    return checks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.FigureBlock(
                "completeness",
                "Share of what was due that is on record; the upright mark is the target.",
                new KnownShares("Checks of the records", Canvas.WIDTH, checks, null),
                List.of(
                    Note.linked(
                        "Each check stands with its numbers in a table.", "quality", "Table")),
                null));
  }

  private static PublishedTable checks(ReportMaterial m) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("check", "Check"),
            TableColumn.count("n", "So many", "records"),
            TableColumn.count("of", "Of", "records"),
            TableColumn.share("share", "Per cent"),
            TableColumn.share("share_before", "At last month's end"),
            TableColumn.share("target", "Target"),
            TableColumn.text("result", "Result"));
    List<List<Value>> rows = new ArrayList<>();
    for (QualityRow r : m.rows(QualityRow.TABLE)) {
      Optional<QualityRow> before =
          m.rowsBefore(QualityRow.TABLE).where(QualityRow::check, r.check()).first();
      rows.add(
          List.of(
              Value.text(r.label()),
              count(r.n()),
              count(r.of()),
              share(r),
              before.map(Reliability::share).orElse(Value.notAvailable("no earlier month")),
              Share.number(Share.number(r.target()), "no target"),
              Value.text(result(r.result()))));
    }
    return PublishedTable.of("quality", "Checks of the records", columns, rows);
  }

  private static String result(Result result) {
    return switch (result) {
      case MET -> "Met";
      case JUST_BELOW -> "Just below";
      case BELOW -> "Below";
      case FOR_INFORMATION -> "For information";
    };
  }

  private static Value share(QualityRow row) {
    return Share.number(Share.number(row.share()), "not a share");
  }

  private static Value count(@Nullable Long n) {
    return n == null ? Value.notAvailable("not counted") : Value.count(n);
  }

  private static List<Note> checkNotes() {
    return List.of(
        Note.linked(
            "Counts are of all months up to this month's end, and not of this month alone.",
            "method-checks",
            "What each check counts"),
        Note.of("A check without a target is for information."));
  }

  private static PublishedTable tallies(RunFacts run) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("table", "Records"),
            TableColumn.count("read", "Rows read", "rows"),
            TableColumn.count("accepted", "Accepted", "rows"),
            TableColumn.count("rejected", "Rejected", "rows"),
            TableColumn.count("repeats", "Exact repeats", "rows"));
    List<List<Value>> rows = new ArrayList<>();
    long[] sum = new long[4];
    for (RunFacts.TableTally t : run.tallies()) {
      long[] counts = {t.read(), t.accepted(), t.rejected(), t.repeats()};
      rows.add(line(t.table(), counts));
      for (int i = 0; i < counts.length; i++) {
        sum[i] += counts[i];
      }
    }
    rows.add(line("All", sum));
    return PublishedTable.of("row_accounting", "What became of every row delivered", columns, rows);
  }

  private static List<Value> line(String label, long[] counts) {
    List<Value> line = new ArrayList<>(List.of(Value.text(label)));
    for (long count : counts) {
      line.add(Value.count(count));
    }
    return line;
  }

  private static List<Note> tallyNotes(RunFacts run) {
    boolean addsUp = run.tallies().stream().allMatch(RunFacts.TableTally::addsUp);
    return List.of(
        Note.of(
            addsUp
                ? "Rows read = accepted + rejected + exact repeats, in every line."
                : "In at least one line, rows read do not equal accepted + rejected + exact"
                    + " repeats: do not use these numbers before that is explained."));
  }

  /** Who has a verdict on their own goal, by group type, and why others have none. */
  private static Optional<List<Block>> verdicts(ReportMaterial m) {
    RowsOf<ReasonRow> shown =
        m.rows(ReasonRow.TABLE)
            .where(ReasonRow::problem, Counts.ALL)
            .where(ReasonRow::definition, JoinedDefinition.OWN_GOAL);
    Optional<String> milestone = Milestones.latest(shown.values(ReasonRow::milestone));
    if (milestone.isEmpty()) {
      return Optional.empty();
    }
    RowsOf<ReasonRow> rows = shown.where(ReasonRow::milestone, milestone.get());
    String when = Words.milestone(milestone.get());
    return Optional.of(
        List.of(
            new Block.TableBlock(
                "verdicts-by-type",
                byGroupType(m, rows, when),
                List.of(
                    Note.of(
                        "Nobody is left out: with a verdict + left open + without = due. Left open"
                            + " are people whose reports are too long, or hold no amounts, to say"
                            + " which it is; they stay in every denominator, and the share is then"
                            + " a range. "
                            + (MissingShares.of(m).isUsual()
                                ? "The shares of the outcome section are of those with a verdict;"
                                    + " the same shares with everybody due whom the definition asks"
                                    + " about stand beside them."
                                : MissingShares.of(m).words())))),
            new Block.TableBlock("reasons", reasons(rows, when), List.of())));
  }

  private static PublishedTable byGroupType(ReportMaterial m, RowsOf<ReasonRow> rows, String when) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("group_type", "Group type"),
            TableColumn.count("due", "Due", "people and problems"),
            TableColumn.count("with_verdict", "With a verdict", "people and problems"),
            TableColumn.count("left_open", "Left open by reports", "people and problems"),
            TableColumn.count("without_verdict", "Without", "people and problems"),
            TableColumn.share("share_with_verdict", "With a verdict, per cent"));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.inOrder(rows.values(ReasonRow::groupType))) {
      RowsOf<ReasonRow> own = rows.where(ReasonRow::groupType, type);
      long due = own.sum(ReasonRow::n);
      long without = own.where(ReasonRow::status, Status.NOT_EVALUABLE).sum(ReasonRow::n);
      long open = own.where(ReasonRow::status, Status.UNPLACED).sum(ReasonRow::n);
      long with = due - without - open;
      lines.add(
          List.of(
              Value.text(m.groupType(type)),
              Value.count(due),
              Value.count(with),
              Value.count(open),
              Value.count(without),
              Value.share(with, due)));
    }
    return PublishedTable.of(
        "verdicts_by_group_type",
        "Own goal at " + when + ": who has a verdict, by group type",
        columns,
        lines);
  }

  private static PublishedTable reasons(RowsOf<ReasonRow> rows, String when) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("reason", "Why"),
            TableColumn.count("n", "People and problems", "people and problems"));
    RowsOf<ReasonRow> all =
        rows.where(ReasonRow::groupType, Counts.ALL)
            .where(r -> r.status() == Status.NOT_EVALUABLE || r.status() == Status.UNPLACED);
    List<List<Value>> lines =
        Stream.concat(
                Stream.of(Status.NOT_EVALUABLE, Status.UNPLACED)
                    .flatMap(status -> all.where(ReasonRow::status, status).stream())
                    .map(r -> List.of(Value.text(why(r)), Value.count(r.n()))),
                Stream.of(List.of(Value.text("All"), Value.count(all.sum(ReasonRow::n)))))
            .toList();
    return PublishedTable.of(
        "no_verdict",
        "Own goal at " + when + ": why there is no verdict, or one left open",
        columns,
        lines);
  }

  private static String why(ReasonRow row) {
    return row.status() == Status.UNPLACED
        ? "Left open: " + row.reason().sentence()
        : Words.capital(row.reason().sentence());
  }
}
