package cairn.reports.section;

import static cairn.analysis.result.OwnPlanTables.BY_CHANCE;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
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
  private static final String ANY = "any";

  private ChanceAlone() {}

  /** The table of a milestone for everybody; empty where no part has a known error. */
  static Optional<Block> block(Material m, String milestone, String when) {
    Rows rows = m.rows(BY_CHANCE).where("group_type", Material.ALL).where("milestone", milestone);
    List<List<Value>> lines = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (String direction : List.of("positive", "setback")) {
      Rows own = rows.where("direction", direction);
      for (ResultRow r : own.except("part", ANY)) {
        lines.add(line(direction, r));
      }
      own.where("part", ANY)
          .first()
          .ifPresent(
              r -> {
                lines.add(line(direction, r));
                notes.add(Note.of(sentence(direction, r)));
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

  private static List<TableColumn> columns(Material m) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("part", "What"));
    columns.add(TableColumn.decimal("expected", "People by error alone", "people", 1));
    columns.add(TableColumn.share("expected_share", "Per cent"));
    columns.addAll(Share.columns(m.level(), "", "People seen with it", "Of those judged"));
    return columns;
  }

  private static List<Value> line(String direction, ResultRow r) {
    List<Value> line = new ArrayList<>();
    line.add(Value.text(label(direction, r.text("part"))));
    line.add(Share.number(r.number("expected"), "nobody judged"));
    line.add(Share.number(r.number("expected_share"), "nobody judged"));
    line.addAll(Share.of(r, "n", "of").values());
    return line;
  }

  private static String label(String direction, String part) {
    boolean better = direction.equals("positive");
    return switch (part) {
      case ANY -> better ? "At least one of these, better" : "At least one of these, worse";
      case "wellbeing" -> better ? "A scale reliably better" : "A scale reliably worse";
      case "use" ->
          better ? "Fewer days of use, by the plan's error" : "More days of use, likewise";
      default -> part.replace('_', ' ');
    };
  }

  /** Said from the interval: beyond, within or below what error alone would show. */
  static String sentence(String direction, ResultRow r) {
    Share seen = Share.of(r, "n", "of");
    OptionalDouble expected = r.number("expected_share");
    String what = direction.equals("positive") ? "better" : "worse";
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
    if (!seen.excludes(expected.getAsDouble())) {
      return by + "That is within what error alone could show.";
    }
    return by
        + (seen.lower().getAsDouble() > expected.getAsDouble()
            ? "That is more than error alone would show."
            : "That is fewer than error alone would show.");
  }
}
