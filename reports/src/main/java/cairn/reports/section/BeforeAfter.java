package cairn.reports.section;

import static cairn.analysis.result.BeforeAfterTable.BEFORE_AFTER;

import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Note;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Days of use before and after, beside what regression to the mean alone would bring. */
final class BeforeAfter {
  /** Problems shown for every group type; the others stand for all types together. */
  private static final int BY_TYPE = 3;

  private BeforeAfter() {}

  /** The blocks; none where nobody is known at both times. */
  static List<Block> blocks(Material m) {
    Rows all = m.rows(BEFORE_AFTER);
    if (all.isEmpty()) {
      return List.of();
    }
    String milestone = Milestones.latest(all).orElseThrow();
    Rows rows = all.where("milestone", milestone);
    List<List<Value>> lines = new ArrayList<>();
    Set<String> reasons = new LinkedHashSet<>();
    int shown = 0;
    for (ResultRow everybody : mostFirst(rows.where("group_type", Material.ALL))) {
      Rows own = rows.where("problem", everybody.text("problem"));
      boolean byType = shown++ < BY_TYPE;
      for (String type : m.groupTypesAfterAll(own)) {
        if (byType || type.equals(Material.ALL)) {
          ResultRow r = own.where("group_type", type).list().get(0);
          lines.add(line(m, r));
          if (r.number("expected_change").isEmpty() && !type.equals(Material.ALL)) {
            reasons.add(r.text("note"));
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

  private static List<ResultRow> mostFirst(Rows rows) {
    return rows.stream()
        .sorted(
            Comparator.comparingLong((ResultRow r) -> -r.count("pairs"))
                .thenComparing(r -> r.text("problem")))
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

  private static List<Value> line(Material m, ResultRow r) {
    boolean all = r.is("group_type", Material.ALL);
    boolean expected = r.number("expected_change").isPresent();
    return List.of(
        Value.text(m.labels().of(Labels.PROBLEMS, r.text("problem"))),
        Value.text(m.groupType(r.text("group_type"))),
        Value.count(r.count("pairs")),
        Share.number(r.number("mean_before"), "nobody known at both"),
        Share.number(r.number("mean_after"), "nobody known at both"),
        Value.text(
            Numbers.withInterval(r.number("change"), r.number("lower"), r.number("upper"), 1)),
        Value.text(
            expected
                ? Display.decimal(r.number("expected_change").getAsDouble(), 1)
                : all ? "the population itself" : Numbers.NONE),
        Value.text(
            expected
                ? Numbers.withInterval(
                    r.number("remaining"),
                    r.number("remaining_lower"),
                    r.number("remaining_upper"),
                    1)
                : all ? "the population itself" : Numbers.NONE));
  }

  private static List<Note> notes(Material m, Set<String> reasons) {
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
                + " share a group where there are enough groups, and is the paired t interval where"
                + " there are not."),
        "Davis 1976; Barnett, van der Pols and Dobson 2005");
  }
}
