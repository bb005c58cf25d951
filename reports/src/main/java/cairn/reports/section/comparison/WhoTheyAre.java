package cairn.reports.section.comparison;

import cairn.analysis.question.comparison.BalanceRow;
import cairn.analysis.question.comparison.ComparisonRow;
import cairn.analysis.question.comparison.OverlapRow;
import cairn.analysis.question.comparison.ResponseRow;
import cairn.analysis.start.Overlap;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.SectionBuilder;
import cairn.reports.section.Share;
import cairn.reports.section.start.AtTheStart;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 4: who the people of each group type are at the start, and whether types can be compared. */
public final class WhoTheyAre implements SectionBuilder {
  private static final double NOTICED = 0.1;
  private static final int MOST_SHOWN = 3;

  @Override
  public Section build(ReportMaterial m) {
    RowsOf<BalanceRow> balance = m.rows(BalanceRow.TABLE);
    List<Block> blocks = new ArrayList<>();
    if (balance.isEmpty()) {
      blocks.add(new Block.Paragraph("No two group types have people who are due yet."));
    } else {
      blocks.add(new Block.TableBlock("at-the-start", StartTable.shares(m, balance), notes(m)));
      if (!balance.where(BalanceRow::kind, BalanceRow.Kind.MEAN).isEmpty()) {
        blocks.add(
            new Block.TableBlock("at-the-start-means", StartTable.means(m, balance), List.of()));
      }
      blocks.add(new Block.Subheading("How far the group types differ in who is in them"));
      blocks.add(
          new Block.TableBlock(
              "balance", StartTable.differences(m, balance), balanceNotes(balance)));
      blocks.add(new Block.TableBlock("overlap", overlap(m), overlapNotes()));
    }
    RowsOf<ResponseRow> response = m.rows(ResponseRow.TABLE);
    if (response.stream().anyMatch(r -> size(r.smd()) > NOTICED)) {
      blocks.add(new Block.Subheading("Who is followed up"));
      blocks.add(new Block.TableBlock("response", response(m, response), responseNotes()));
    }
    return new Section(
        "who-they-are",
        "Who they are",
        "Who are they, and are the people of one group type like those of another?",
        message(m),
        blocks);
  }

  private static String message(ReportMaterial m) {
    RowsOf<OverlapRow> overlap = overlaps(m);
    if (overlap.isEmpty()) {
      return "There are no two group types to set side by side.";
    }
    String reference = Words.small(m.groupType(overlap.list().get(0).reference()));
    List<String> alike =
        m
            .groupTypes(
                overlap.where(OverlapRow::verdict, Overlap.ENOUGH).values(OverlapRow::groupType))
            .stream()
            .map(type -> Words.small(m.groupType(type)))
            .toList();
    RowsOf<BalanceRow> balance = m.rows(BalanceRow.TABLE);
    return ComparisonSentences.alike(reference, alike, overlap.list().size())
        + (alike.isEmpty()
            ? ""
            : ComparisonSentences.afterWeighting(leftApart(balance), weighted(balance)));
  }

  /** Of the types of the first session; types attended are another view. */
  private static RowsOf<OverlapRow> overlaps(ReportMaterial m) {
    return m.rows(OverlapRow.TABLE).where(OverlapRow::isOfTypes);
  }

  private static List<Note> notes(ReportMaterial m) {
    String milestone =
        m.rows(ComparisonRow.TABLE).first().map(r -> Words.milestone(r.milestone())).orElse("it");
    return List.of(
        Note.of(
            "People due by "
                + milestone
                + ", under the type of their first session. Somebody who came anew after "
                + m.plan().newStartDays()
                + " days without a session counts once for each start. Not known is a row of its"
                + " own and is never left out of the per cents."),
        Note.of(
            "Goal, stage and housing are those recorded by the seventh day; days of use those of"
                + " the 28 days before the first session."));
  }

  private static List<Note> balanceNotes(RowsOf<BalanceRow> balance) {
    List<Note> notes = new ArrayList<>();
    notes.add(
        Note.linked(
            "The standardised difference is the difference from the reference in standard"
                + " deviations. Beyond 0.1 it is usually noticed. After weighting, the people of"
                + " both types are to be alike.",
            "method-balance",
            "Method"));
    long noticed = balance.stream().filter(r -> size(r.smd()) > NOTICED).count();
    long weighted = weighted(balance);
    notes.add(
        Note.of(
            "Beyond 0.1 before weighting: "
                + noticed
                + " of "
                + balance.list().size()
                + (weighted == 0
                    ? "; none could be weighted."
                    : "; after it: "
                        + leftApart(balance)
                        + " of the "
                        + weighted
                        + " that could be weighted.")));
    return notes;
  }

  private static long weighted(RowsOf<BalanceRow> balance) {
    return balance.stream().filter(r -> r.smdWeighted() != null).count();
  }

  private static long leftApart(RowsOf<BalanceRow> balance) {
    return balance.stream().filter(r -> size(r.smdWeighted()) > NOTICED).count();
  }

  private static double size(@Nullable Double difference) {
    return Math.abs(Share.number(difference).orElse(0));
  }

  private static PublishedTable overlap(ReportMaterial m) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("group_type", "Group type"),
            TableColumn.count("n", "People", "people"),
            TableColumn.decimal("effective", "In effect after weighting", "people", 0),
            TableColumn.count("reference_n", "Reference", "people"),
            TableColumn.decimal("reference_effective", "In effect after weighting", "people", 0),
            TableColumn.share("outside", "With nobody alike on the other side"),
            TableColumn.text("verdict", "Can be adjusted"),
            TableColumn.text("note", "Why, and what was joined or left out"));
    RowsOf<OverlapRow> overlap = overlaps(m);
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypes(overlap.values(OverlapRow::groupType))) {
      OverlapRow r = overlap.where(OverlapRow::groupType, type).list().get(0);
      lines.add(
          List.of(
              Value.text(m.groupType(type)),
              Value.count(r.n()),
              Share.number(r.weighted().effective(), "not weighted"),
              Value.count(r.referenceN()),
              Share.number(r.weighted().referenceEffective(), "not weighted"),
              Share.number(r.outside(), "not weighted"),
              Value.text(ComparisonWords.verdict(r.verdict())),
              Value.text(AtTheStart.note(r.note()))));
    }
    return PublishedTable.of(
        "overlap", "Whether people of both types are alike enough to be compared", columns, lines);
  }

  private static List<Note> overlapNotes() {
    return List.of(
        Note.linked(
            "Adjusted differences are refused where more than a fifth of a type have nobody like"
                + " them on the other side, or weights leave less than a fifth of its people in"
                + " effect.",
            "method-overlap",
            "Method"));
  }

  /** The levels in which those followed and those lost differ most, a few for each type. */
  private static PublishedTable response(ReportMaterial m, RowsOf<ResponseRow> response) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("row", "Group type and what is known at the start"),
            TableColumn.count("n", "Followed: at that level", "people"),
            TableColumn.count("of", "Of", "people"),
            TableColumn.count("lost_n", "Lost: at that level", "people"),
            TableColumn.count("lost_of", "Of", "people"),
            TableColumn.decimal("smd", "Standardised difference", "", 2));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypes(response.values(ResponseRow::groupType))) {
      List<ResponseRow> most =
          response.where(ResponseRow::groupType, type).stream()
              .filter(r -> size(r.smd()) > NOTICED)
              .sorted(Comparator.comparing((ResponseRow r) -> -size(r.smd())))
              .limit(MOST_SHOWN)
              .toList();
      for (ResponseRow r : most) {
        lines.add(
            List.of(
                Value.text(
                    m.groupType(type)
                        + ": "
                        + Words.small(AtTheStart.row(m, r.covariate(), r.level()))),
                Value.count(r.followed().n()),
                Value.count(r.followed().of()),
                Value.count(r.lost().lostN()),
                Value.count(r.lost().lostOf()),
                Share.number(r.smd(), "cannot be estimated")));
      }
    }
    return PublishedTable.of(
        "response", "Where people with and without a verdict differ most", columns, lines);
  }

  private static List<Note> responseNotes() {
    return List.of(
        Note.of(
            "Followed: with a verdict on the primary outcome. Lost: due, without one for want of"
                + " records. Up to three levels of each group type, of those beyond 0.1; all are"
                + " in the table response of the results. Of a mean, the people counted are those"
                + " known."));
  }
}
