package cairn.reports.section.sensitivity;

import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.question.sensitivity.BandRow;
import cairn.analysis.start.OpenAs;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.section.ByType;
import cairn.reports.section.Glossary;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.SectionBuilder;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.OpenWords;
import cairn.reports.words.VariableWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 9: outcomes by broad bands of people, and their gaps. */
public final class OutcomesByBand implements SectionBuilder {
  private static final String UNKNOWN = IntakeVariable.UNKNOWN;

  private static final List<Note> NOTES =
      List.of(
          Note.of(
              "Everybody else is everybody in the other bands of the same variable; people of whom"
                  + " nothing was recorded are on neither side. The interval allows for people who"
                  + " share a group; where too few groups hold both sides it only describes."),
          Note.of(OpenWords.PROBLEMS),
          Note.of(
              "A band is named above only where its interval excludes no difference also after"
                  + " allowing for the number of bands looked at (Holm 1979). People in different"
                  + " bands differ in more than one thing, so a gap does not say what brought it"
                  + " about."),
          Note.of(
              "Bands with few people have no gap; their numbers stand here for the program and are"
                  + " not to be passed on."));

  @Override
  public Section build(ReportMaterial m) {
    RowsOf<BandRow> rows = m.rows(BandRow.TABLE);
    List<Block> blocks = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (String definition : rows.values(BandRow::definition)) {
      RowsOf<BandRow> own = rows.where(BandRow::definition, definition);
      String label = Glossary.label(m, definition);
      sentences.add(label + ": " + sentence(m, own));
      if (blocks.isEmpty()) {
        BandGaps.block(m, definition, own).ifPresent(blocks::add);
      }
      blocks.add(table(m, definition, label, own));
    }
    if (!blocks.isEmpty()) {
      blocks.add(new Block.Notes(notes(rows)));
    } else {
      blocks.add(
          new Block.Paragraph("Outcomes by what was recorded at intake: nobody is due yet."));
    }
    return new Section(
            "bands",
            "Outcomes by what people bring",
            "Who is the service working less well for?",
            sentences.isEmpty()
                ? "Nobody is due for the primary outcome yet, so no band of people can be shown."
                : String.join(" ", sentences),
            blocks)
        .telling(BandGaps.ID);
  }

  /**
   * Which bands differ, by rule: the interval excludes no difference after allowing for looks, and
   * at both ends where reports leave verdicts open.
   */
  public static String sentence(ReportMaterial m, RowsOf<BandRow> rows) {
    List<String> lower = new ArrayList<>();
    List<String> higher = new ArrayList<>();
    int compared = 0;
    for (List<BandRow> ends : bands(rows)) {
      BandRow r = ends.get(0);
      if (!ends.stream().allMatch(OutcomesByBand::isTested)) {
        continue;
      }
      compared++;
      boolean counts = m.isDifferent(r.test().pAdjusted());
      if (counts && ends.stream().allMatch(OutcomesByBand::isLower)) {
        lower.add(name(m, r));
      } else if (counts && ends.stream().allMatch(OutcomesByBand::isHigher)) {
        higher.add(name(m, r));
      }
    }
    if (compared == 0) {
      return "no band has enough people in enough groups to be compared; the numbers only"
          + " describe.";
    }
    if (lower.isEmpty() && higher.isEmpty()) {
      return "chance alone may explain every gap, once it is allowed for that "
          + (compared == 1 ? "1 band was" : compared + " bands were")
          + " looked at.";
    }
    List<String> parts = new ArrayList<>();
    if (!lower.isEmpty()) {
      parts.add("a lower share than everybody else for " + Words.list(lower));
    }
    if (!higher.isEmpty()) {
      parts.add("a higher share than everybody else for " + Words.list(higher));
    }
    return String.join("; ", parts) + ".";
  }

  /** The rows of each band: one, or one for each end of what reports leave open. */
  static Collection<List<BandRow>> bands(RowsOf<BandRow> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                r -> List.of(r.variable(), r.band()), LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static boolean isTested(BandRow r) {
    return r.standing() == Standing.COMPARED && Share.number(r.test().pAdjusted()).isPresent();
  }

  private static boolean isLower(BandRow r) {
    return Share.number(r.gap().limits().upper()).orElse(0) < 0;
  }

  private static boolean isHigher(BandRow r) {
    return Share.number(r.gap().limits().lower()).orElse(0) > 0;
  }

  static String name(ReportMaterial m, BandRow r) {
    return Words.small(VariableWords.variable(r.variable()))
        + ": "
        + VariableWords.inSentence(m.labels(), r.variable(), r.band());
  }

  /** The id of the table of an outcome. */
  static String id(String definition) {
    return "bands-" + Words.id(definition);
  }

  private static Block table(
      ReportMaterial m, String definition, String label, RowsOf<BandRow> rows) {
    List<TableColumn> columns = new ArrayList<>(List.of(TableColumn.text("band", "Band")));
    columns.addAll(
        Share.columns(m.level(), "", "With the outcome", "Of those with a verdict", Share.COUNTED));
    columns.add(TableColumn.points("gap", "Gap to everybody else, points"));
    columns.add(TableColumn.points("gap_lower", m.level().from()));
    columns.add(TableColumn.points("gap_upper", "to"));
    columns.add(TableColumn.text("standing", "Compared"));
    List<List<Value>> lines = new ArrayList<>();
    for (String variable : VariableWords.inOrder(rows.values(BandRow::variable))) {
      RowsOf<BandRow> own = rows.where(BandRow::variable, variable);
      List<String> bands =
          new ArrayList<>(
              VariableWords.inOrder(
                  m.labels(), variable, own.except(BandRow::band, UNKNOWN).values(BandRow::band)));
      bands.add(UNKNOWN);
      for (String band : bands) {
        RowsOf<BandRow> ends = own.where(BandRow::band, band);
        boolean hasGap = ends.stream().anyMatch(r -> r.gap().difference() != null);
        ends.stream().limit(hasGap ? 2 : 1).forEach(r -> lines.add(line(m, r, hasGap)));
      }
    }
    String milestone = rows.values(BandRow::milestone).get(0);
    return new Block.TableBlock(
        id(definition),
        PublishedTable.of(
            "bands_" + ByType.name(definition),
            label + " at " + Words.milestone(milestone) + ", by what was recorded at intake",
            columns,
            lines),
        Glossary.has(m, definition)
            ? List.of(
                Note.linked("Outcome: " + label + ".", Glossary.target(definition), definition))
            : List.of(Note.of("Outcome: " + label + ".")));
  }

  private static List<Value> line(ReportMaterial m, BandRow r, boolean hasGap) {
    String variable = r.variable();
    List<Value> line = new ArrayList<>();
    String band =
        VariableWords.variable(variable)
            + ": "
            + VariableWords.category(m.labels(), variable, r.band());
    line.add(Value.text(hasGap ? OpenWords.at(band, r.open()) : band));
    Share share =
        m.share(
            r.people().achieved(),
            r.people().unplaced(),
            r.people().evaluable(),
            r.share().limits());
    line.addAll(share.values());
    Limits limits = r.gap().limits();
    for (OptionalDouble points :
        List.of(
            Share.number(r.gap().difference()),
            Share.number(limits.lower()),
            Share.number(limits.upper()))) {
      line.add(Share.number(points, "not compared"));
    }
    line.add(Value.text(standing(r)));
    return line;
  }

  private static String standing(BandRow r) {
    String note = Objects.requireNonNullElse(r.note(), "");
    return switch (r.standing()) {
      case COMPARED -> "Yes";
      case DESCRIPTIVE_ONLY -> "Describes only: " + note;
      default -> "No: " + note;
    };
  }

  private static List<Note> notes(RowsOf<BandRow> rows) {
    Stream<Note> open =
        rows.stream()
            .filter(r -> r.open() != OpenAs.NOBODY_OPEN)
            .limit(1)
            .map(r -> Note.of(OpenWords.TWICE));
    return Stream.concat(open, NOTES.stream()).toList();
  }
}
