package cairn.reports.section.outcome;

import cairn.analysis.question.change.BeforeAfterRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Note;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Labels;
import cairn.reports.words.NumberWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days of use before and after, beside what regression to the mean alone would bring. */
final class BeforeAfterTable {
  /** Problems shown for every group type; the others stand for all types together. */
  private static final int BY_TYPE = 3;

  private BeforeAfterTable() {}

  /** The blocks; none where nobody is known at both times. */
  static List<Block> blocks(ReportMaterial m) {
    RowsOf<BeforeAfterRow> all = m.rows(BeforeAfterRow.TABLE);
    if (all.isEmpty()) {
      return List.of();
    }
    String milestone = Milestones.latest(all.values(BeforeAfterRow::milestone)).orElseThrow();
    RowsOf<BeforeAfterRow> rows = all.where(BeforeAfterRow::milestone, milestone);
    List<List<Value>> lines = new ArrayList<>();
    Set<String> reasons = new LinkedHashSet<>();
    int shown = 0;
    for (BeforeAfterRow everybody : mostFirst(rows.where(BeforeAfterRow::groupType, Counts.ALL))) {
      RowsOf<BeforeAfterRow> own = rows.where(BeforeAfterRow::problem, everybody.problem());
      boolean byType = shown++ < BY_TYPE;
      for (String type : m.inOrder(own.values(BeforeAfterRow::groupType))) {
        if (byType || type.equals(Counts.ALL)) {
          BeforeAfterRow r = own.where(BeforeAfterRow::groupType, type).list().get(0);
          lines.add(line(m, r));
          if (r.regressed() == null && r.note() != null && !type.equals(Counts.ALL)) {
            reasons.add(r.note());
          }
        }
      }
    }
    return List.of(
        new Block.Subheading("Days of use before and after"),
        new Block.TableBlock(
            "before-after",
            PublishedTable.of(
                "before_after",
                "Days of use in 28, at the start and by " + Words.milestone(milestone),
                columns(),
                lines),
            notes(m, reasons)));
  }

  private static List<BeforeAfterRow> mostFirst(RowsOf<BeforeAfterRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparingLong((BeforeAfterRow r) -> -r.days().pairs())
                .thenComparing(BeforeAfterRow::problem))
        .toList();
  }

  private static List<TableColumn> columns() {
    return List.of(
        TableColumn.text("problem", "Substance"),
        TableColumn.text("group_type", "Group type"),
        TableColumn.count("pairs", "People known at both", "people"),
        TableColumn.decimal("before", "Days at the start", "days", 1),
        TableColumn.decimal("after", "Days then", "days", 1),
        TableColumn.text("change", "Change in days"),
        TableColumn.text("expected", "Expected from regression to the mean"),
        TableColumn.text("remaining", "Change less that"));
  }

  private static List<Value> line(ReportMaterial m, BeforeAfterRow r) {
    String none = r.groupType().equals(Counts.ALL) ? "the population itself" : NumberWords.NONE;
    BeforeAfterRow.Regressed regressed = r.regressed();
    return List.of(
        Value.text(m.labels().of(Labels.PROBLEMS, r.problem())),
        Value.text(m.groupType(r.groupType())),
        Value.count(r.days().pairs()),
        Share.number(Share.number(r.days().meanBefore()), "nobody known at both"),
        Share.number(Share.number(r.days().meanAfter()), "nobody known at both"),
        Value.text(
            interval(r.days().change(), r.limits().lower(), r.limits().upper()) + open(r.days())),
        Value.text(regressed == null ? none : Display.decimal(regressed.expectedChange(), 1)),
        Value.text(
            regressed == null
                ? none
                : interval(
                    regressed.remainingOrNone().remaining(),
                    regressed.remainingOrNone().remainingLower(),
                    regressed.remainingOrNone().remainingUpper())));
  }

  /** {@code , open from −9.0 to −2.0}; empty where no long report leaves days open. */
  private static String open(BeforeAfterRow.Days days) {
    return days.changeLeast() == null || days.changeMost() == null
        ? ""
        : ", open from "
            + Display.decimal(days.changeLeast(), 1)
            + " to "
            + Display.decimal(days.changeMost(), 1);
  }

  private static String interval(
      @Nullable Double number, @Nullable Double lower, @Nullable Double upper) {
    return NumberWords.withInterval(
        Share.number(number), Share.number(lower), Share.number(upper), 1);
  }

  private static List<Note> notes(ReportMaterial m, Set<String> reasons) {
    List<Note> notes = new ArrayList<>();
    notes.add(
        Note.of(
            "Of people whose days of use are known at both times; people not known then may differ"
                + " from them. In parentheses "
                + m.level().ci()
                + "; fewer days are a minus."));
    notes.add(
        Note.linked(
            "A group type whose people came with more use than others would show less use later"
                + " even if nobody had changed: that part stands in its own column.",
            "method-regression-to-mean",
            "How this is worked out"));
    if (m.rows(BeforeAfterRow.TABLE).stream().anyMatch(r -> r.days().changeLeast() != null)) {
      notes.add(
          Note.of(
              "Days of use in long reports count here as if they lay evenly; open says how far the"
                  + " change can lie from that, which is not chance."));
    }
    reasons.forEach(r -> notes.add(Note.of("Not estimable: " + r + ".")));
    return notes;
  }

  /** The method in words. */
  static Definition method() {
    return new Definition(
        "method-regression-to-mean",
        "Regression to the mean",
        List.of(
            "Somebody measured on a day far from their usual, or from everybody's, tends to be"
                + " nearer to it the next time, whatever happens between. The change expected so is"
                + " (1 − reliability) × (mean of everybody − mean of the group type), both at the"
                + " start. The reliability is the plan's where it has one; else it is the"
                + " correlation of the two measurements over all types, which people who truly"
                + " change in their own ways lower, so that the part is rather too large.",
            "It assumes that the mean of everybody is where the people of each type would have come"
                + " back to. Everybody tends to come when use is at its worst: that part is in all"
                + " the numbers and cannot be told from them. The interval of what is left takes"
                + " the reliability and the mean of everybody as known; it allows for people who"
                + " share a group."),
        "Davis 1976; Barnett, van der Pols and Dobson 2005");
  }
}
