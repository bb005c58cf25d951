package cairn.reports.section.harm;

import cairn.analysis.question.harm.DeathRow;
import cairn.analysis.question.harm.HarmChangeRow;
import cairn.analysis.question.harm.HarmRow;
import cairn.analysis.question.harm.NaloxoneRow;
import cairn.analysis.question.harm.SinceVisit;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.SectionBuilder;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Labels;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Harms: one sentence, one table, and what must be known to read it. */
public final class Harms implements SectionBuilder {
  private static final int DECIMALS = 2;

  @Override
  public Section build(ReportMaterial m) {
    RowsOf<HarmRow> ledger =
        m.rows(HarmRow.TABLE)
            .where(HarmRow::groupType, Counts.ALL)
            .where(HarmRow::month, Counts.ALL)
            .where(row -> !row.isAny());
    List<Block> blocks = new ArrayList<>();
    if (!ledger.isEmpty()) {
      blocks.add(table(m, ledger));
    }
    blocks.add(new Block.Paragraph(naloxone(m)));
    blocks.add(new Block.Paragraph(deaths(m)));
    return new Section("harms", "Harms", "Are there fewer harms?", message(m, ledger), blocks)
        .telling("harms-by-kind");
  }

  private static RowsOf<HarmChangeRow> changes(ReportMaterial m) {
    RowsOf<HarmChangeRow> all = m.rows(HarmChangeRow.TABLE);
    return all.where(HarmChangeRow::groupType, Counts.ALL)
        .where(HarmChangeRow::milestone, latest(m));
  }

  private static String latest(ReportMaterial m) {
    return Milestones.latest(m.rows(HarmChangeRow.TABLE).values(HarmChangeRow::milestone))
        .orElse(Milestones.NOW);
  }

  private static String message(ReportMaterial m, RowsOf<HarmRow> ledger) {
    if (ledger.isEmpty()) {
      return "Harms: nobody was asked about any.";
    }
    Optional<HarmChangeRow> any = changes(m).where(HarmChangeRow::isAny).first();
    if (any.isEmpty()) {
      return "Nobody was asked about the same harm both at the start and at "
          + Words.milestone(latest(m))
          + ", so nothing can be said of a change.";
    }
    HarmChangeRow.Changed people = any.get().people();
    return "Of "
        + Words.people(people.pairs())
        + " asked about the same kind of harm at the start and at "
        + Words.milestone(latest(m))
        + ", "
        + some(people.directions().fewer())
        + " had some kind of harm less often and "
        + some(people.directions().more())
        + " some kind more often"
        + (people.directions().fewer() > 0 && people.directions().more() > 0
            ? "; both may hold for one person."
            : ".");
  }

  private static String some(long people) {
    return people == 0 ? "nobody" : Display.count(people);
  }

  private static Block table(ReportMaterial m, RowsOf<HarmRow> ledger) {
    String level = m.level().ci();
    List<List<Value>> lines = new ArrayList<>();
    for (HarmRow row : ledger) {
      List<Value> line = new ArrayList<>();
      line.add(Value.text(m.labels().of(Labels.BEHAVIORS, row.harm())));
      line.add(Value.count(row.events()));
      line.add(Value.count(row.people()));
      line.add(Value.count(row.asked()));
      line.add(Value.text(rate(row)));
      line.addAll(changed(changes(m).where(HarmChangeRow::harm, row.harm()).first()));
      lines.add(line);
    }
    return new Block.TableBlock(
        "harms-by-kind",
        PublishedTable.of(
            "harms_by_kind",
            "Harms reported, and people with less and with more at "
                + Words.milestone(latest(m))
                + " than at the start",
            List.of(
                TableColumn.text("harm", "Harm"),
                TableColumn.count("events", "Occasions", "occasions"),
                TableColumn.count("people", "People with some", "people"),
                TableColumn.count("asked", "People asked", "people"),
                TableColumn.text("rate", "In a person-month (" + level + ")"),
                TableColumn.count("pairs", "Asked at both times", "people"),
                TableColumn.count("fewer", "Less often", "people"),
                TableColumn.count("more", "More often", "people")),
            lines),
        notes());
  }

  private static List<Note> notes() {
    return List.of(
        Note.linked(
            "Time that nobody asked about is unknown and counts nowhere: a rate is of the time"
                + " asked about alone. Who is asked may differ from who is not.",
            "method-harms",
            "How this is worked out"),
        Note.of(
            "Less or more often: by at least 30 % of the higher rate in 28 days, none any more,"
                + " or newly. A report counts whole where its last day lies, so its time can begin"
                + " before the 28 days; one of more than 39 days tells of neither time."),
        Note.of(
            "The interval takes every occasion as one by itself; several of one person make it"
                + " too short. Group types and months stand in the table harms of the"
                + " results, changes with their intervals in harm_changes."));
  }

  private static String rate(HarmRow row) {
    Double lower = row.limits().lower();
    Double upper = row.limits().upper();
    String rate = Display.decimal(row.rate(), DECIMALS);
    return lower == null || upper == null
        ? rate
        : rate
            + " ("
            + Display.decimal(lower, DECIMALS)
            + " to "
            + Display.decimal(upper, DECIMALS)
            + ")";
  }

  private static List<Value> changed(Optional<HarmChangeRow> change) {
    if (change.isEmpty()) {
      return List.of(Value.count(0), none(), none());
    }
    HarmChangeRow.Changed people = change.get().people();
    return List.of(
        Value.count(people.pairs()),
        Value.count(people.directions().fewer()),
        Value.count(people.directions().more()));
  }

  private static Value none() {
    return Value.notAvailable("nobody asked at both times");
  }

  private static String naloxone(ReportMaterial m) {
    Optional<NaloxoneRow> all =
        m.rows(NaloxoneRow.TABLE)
            .where(NaloxoneRow::groupType, Counts.ALL)
            .where(NaloxoneRow::month, Counts.ALL)
            .first();
    if (all.isEmpty()) {
      return "Naloxone: nobody was asked about it.";
    }
    NaloxoneRow row = all.get();
    String atHand =
        row.asked() == 0
            ? "nobody was asked whether it was at hand"
            : "at hand at least once for "
                + Display.count(row.atHand())
                + " of "
                + Words.people(row.asked())
                + " asked";
    String used =
        row.askedUsed() == 0
            ? "nobody was asked whether it was used"
            : "used for or by "
                + Display.count(row.used())
                + " of "
                + Words.people(row.askedUsed())
                + " asked, "
                + Words.counted(row.occasionsUsed(), "time", "times")
                + " in all";
    return "Naloxone: " + atHand + "; " + used + ".";
  }

  private static String deaths(ReportMaterial m) {
    RowsOf<DeathRow> all = m.rows(DeathRow.TABLE).where(DeathRow::groupType, Counts.ALL);
    long died = all.sum(DeathRow::n);
    if (died == 0) {
      return "Deaths: none is on record.";
    }
    List<String> parts = new ArrayList<>();
    for (DeathRow row : all) {
      if (row.n() > 0) {
        parts.add(Display.count(row.n()) + " " + since(row.sinceVisit()));
      }
    }
    return "Deaths: " + Words.people(died) + ", " + Words.list(parts) + ".";
  }

  private static String since(SinceVisit since) {
    return switch (since) {
      case WITHIN_28_DAYS -> "within 28 days of the last session attended";
      case DAYS_29_TO_90 -> "29 to 90 days after it";
      case OVER_90_DAYS -> "more than 90 days after it";
      case NO_SESSION -> "without a session on record";
    };
  }

  @Override
  public List<Definition> methods(ReportMaterial m) {
    return List.of(
        new Definition(
            "method-harms",
            "Harms",
            List.of(
                "Occasions over the time that people were asked about, in months of 30.4375 days,"
                    + " with an exact Poisson interval. A report counts whole in the month that"
                    + " holds most of its days: it does not say on which of them, so a month's rate"
                    + " is of the time that its reports tell of. The start and a milestone are"
                    + " compared in people asked about the same kind at both times, each against"
                    + " themselves; where"
                    + " there are groups enough the groups are the units of the interval, else the"
                    + " people, as its method says."),
            "Garwood 1936; Cochran 1977; Little 2006"));
  }
}
