package cairn.reports.section;

import static cairn.analysis.result.OutcomeTables.DEFINITIONS;
import static cairn.analysis.result.OutcomeTables.OUTCOMES;

import cairn.analysis.synthesis.JoinedDefinition;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Outcomes by definition, by group type and by time, each by both rules for missing reports. */
final class DefinedOutcomes {
  private static final String OBSERVED = "observed";
  private static final String NO_IMPROVEMENT = "missing_is_no_improvement";

  private DefinedOutcomes() {}

  static List<Block> blocks(Material m) {
    Rows all = m.rows(OUTCOMES).where("problem", Material.ALL);
    Rows first = all.where("view", "first");
    Optional<String> latest = Milestones.latest(first);
    List<Block> blocks = new ArrayList<>();
    if (latest.isEmpty()) {
      return blocks;
    }
    String when = Words.milestone(latest.get());
    Rows now = first.where("milestone", latest.get());
    blocks.add(new Block.Subheading("Outcomes by definition"));
    blocks.add(byDefinition(m, now.where("group_type", Material.ALL), when));
    blocks.add(
        byGroupType(
            m,
            now.where("definition", Outcomes.OWN_GOAL),
            "own-goal-by-type",
            "Own goal at " + when + ", by the group type of the first session",
            "Each problem of a person counts once: the group types add up to all."));
    Rows attended =
        all.where("view", "attended")
            .where("milestone", latest.get())
            .where("definition", Outcomes.OWN_GOAL);
    blocks.add(
        byGroupType(
            m,
            attended,
            "own-goal-as-attended",
            "Own goal at " + when + ", by every group type attended",
            "Somebody stands in each type with two or more sessions: the rows do not add up."));
    blocks.add(byTime(first));
    blocks.removeIf(b -> b instanceof Block.TableBlock t && t.table().rowCount() == 0);
    return blocks;
  }

  /** Columns for both rules, side by side. */
  private static List<TableColumn> columns(TableColumn head) {
    return Stream.of(
            List.of(head),
            Share.columns("", "With the outcome", "Of those with a verdict"),
            List.of(
                TableColumn.count("due", "Of everybody due", "people"),
                TableColumn.share("due_share", "Per cent"),
                TableColumn.share("due_lower", "95% CI from"),
                TableColumn.share("due_upper", "to")))
        .flatMap(List::stream)
        .toList();
  }

  /** One line; empty where the rows do not have the observed share. */
  private static Optional<List<Value>> line(String head, Rows rows) {
    Optional<ResultRow> observed = rows.where("missing_rule", OBSERVED).first();
    if (observed.isEmpty()) {
      return Optional.empty();
    }
    List<Value> line = new ArrayList<>(List.of(Value.text(head)));
    line.addAll(Share.of(observed.get(), "achieved", "evaluable").values());
    Optional<ResultRow> due = rows.where("missing_rule", NO_IMPROVEMENT).first();
    line.add(Value.count(observed.get().count("due")));
    if (due.isPresent()) {
      Share share = Share.of(due.get(), "achieved", "due");
      line.addAll(share.values().subList(2, 5));
    } else {
      Value none = Value.notAvailable("not worked out by this rule");
      line.addAll(List.of(none, none, none));
    }
    return Optional.of(line);
  }

  private static Block byDefinition(Material m, Rows rows, String when) {
    List<String> known = m.rows(DEFINITIONS).values("definition");
    List<String> there = rows.values("definition");
    List<List<Value>> lines = new ArrayList<>();
    for (String definition : order(known, there)) {
      if (definition.equals(JoinedDefinition.SETBACK)) {
        continue; // whoever is not seen must not count as without a setback
      }
      line(Glossary.label(m, definition), rows.where("definition", definition))
          .ifPresent(lines::add);
    }
    List<String> absent =
        known.stream()
            .filter(d -> !there.contains(d))
            .map(d -> Words.small(Glossary.label(m, d)))
            .toList();
    List<Note> notes = new ArrayList<>();
    notes.add(
        Note.linked(
            "The last three columns count everybody due, and whoever has no verdict as without the"
                + " outcome. Where the two shares differ much, so much is not known.",
            "missing-bounds",
            "How far the truth can lie from here"));
    notes.add(
        Note.of(
            "Each row is one look at the same people; a share of one definition is not to be set"
                + " against that of another."));
    if (!absent.isEmpty()) {
      notes.add(
          Note.of(
              "Not here, as nobody is due yet or nothing of the kind was collected: "
                  + Words.list(absent)
                  + "."));
    }
    return new Block.TableBlock(
        "outcomes-by-definition",
        PublishedTable.of(
            "outcomes",
            "Outcomes at " + when + ", all group types",
            columns(TableColumn.text("definition", "Outcome")),
            lines),
        notes);
  }

  private static List<String> order(List<String> known, List<String> there) {
    List<String> order = new ArrayList<>(known.stream().filter(there::contains).toList());
    there.stream().filter(d -> !order.contains(d)).forEach(order::add);
    return order;
  }

  private static Block byGroupType(Material m, Rows rows, String id, String title, String sums) {
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypesAfterAll(rows)) {
      line(m.groupType(type), rows.where("group_type", type)).ifPresent(lines::add);
    }
    return new Block.TableBlock(
        id,
        PublishedTable.of(
            id.replace('-', '_'),
            title,
            columns(TableColumn.text("group_type", "Group type")),
            lines),
        List.of(Note.of(sums)));
  }

  private static Block byTime(Rows first) {
    Rows rows = first.where("definition", Outcomes.OWN_GOAL).where("group_type", Material.ALL);
    List<List<Value>> lines = new ArrayList<>();
    for (String milestone : Milestones.inOrder(rows.values("milestone"))) {
      line(Words.milestoneHead(milestone), rows.where("milestone", milestone))
          .ifPresent(lines::add);
    }
    return new Block.TableBlock(
        "own-goal-by-time",
        PublishedTable.of(
            "own_goal_by_time",
            "Own goal by time since the first session, all group types",
            columns(TableColumn.text("milestone", "At")),
            lines),
        List.of(
            Note.linked(
                "Later rows hold fewer people, those who started earlier: a difference between rows"
                    + " is not a change of the same people.",
                "method-start",
                "Who is due when")));
  }
}
