package cairn.reports.section;

import static cairn.analysis.result.ContextTables.ACTS_BY_PART;
import static cairn.analysis.result.ContextTables.CARE_BEGUN;
import static cairn.analysis.result.ContextTables.GOAL_CHANGES;
import static cairn.analysis.result.ContextTables.MOVES;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where people go next, other care they begin, safer acts by part, and goals that changed. */
final class NextSteps {
  private static final Set<String> NO_GROUP = Set.of("none", "same_type");

  private NextSteps() {}

  static List<Block> blocks(Material m) {
    List<Block> blocks = new ArrayList<>();
    add(blocks, m.rows(MOVES), "Moves from one group type to another", () -> moves(m));
    Rows care = m.rows(CARE_BEGUN);
    boolean collected = care.stream().anyMatch(r -> !EstimateWords.isNotCollected(r));
    blocks.add(
        collected ? care(m, care) : WhatGoesWithWhat.notCollected("Other care and medication"));
    add(blocks, m.rows(ACTS_BY_PART), "Acts that make use safer", () -> acts(m));
    add(blocks, m.rows(GOAL_CHANGES), "Goals about use, and their changes", () -> changes(m));
    return blocks;
  }

  private interface Maker {
    Block make();
  }

  private static void add(List<Block> blocks, Rows rows, String what, Maker maker) {
    blocks.add(
        rows.isEmpty() ? new Block.Paragraph(what + ": none in these records.") : maker.make());
  }

  private static Block moves(Material m) {
    Rows moves = m.rows(MOVES);
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypes(moves)) {
      Rows own = moves.where("group_type", type);
      lines.add(move(m, type, own));
    }
    return new Block.TableBlock(
        "moves",
        PublishedTable.of(
            "moves",
            "Where people went within 60 days of the end of their first stay in a group type",
            List.of(
                TableColumn.text("group_type", "From"),
                TableColumn.count("of", "People", "people"),
                TableColumn.count("moved", "To another type", "people"),
                TableColumn.text("most", "Most often to"),
                TableColumn.count("most_n", "Of those", "people"),
                TableColumn.text("most_share", m.level().head("Share of all")),
                TableColumn.count("same", "Back to the same type", "people"),
                TableColumn.count("none", "To none", "people"),
                TableColumn.count("not_yet_known", "Not yet known", "people")),
            lines),
        List.of(
            Note.of(
                "Every next type stands in the table moves of the results. Who had been in another"
                    + " type all along and stayed in it went there. Going to no group is not leaving"
                    + " care.")));
  }

  private static List<Value> move(Material m, String type, Rows own) {
    List<ResultRow> others = own.stream().filter(r -> !NO_GROUP.contains(r.text("next"))).toList();
    ResultRow most = null;
    for (ResultRow r : others) {
      most = most == null || r.count("n") > most.count("n") ? r : most;
    }
    return List.of(
        Value.text(m.groupType(type)),
        Value.count(own.list().get(0).count("of")),
        Value.count(others.stream().mapToLong(r -> r.count("n")).sum()),
        Value.text(most == null ? "" : m.groupType(most.text("next"))),
        Value.count(most == null ? 0 : most.count("n")),
        most == null ? Value.text("") : EstimateWords.share(most, "share", "lower", "upper"),
        Value.count(own.where("next", "same_type").sum("n")),
        Value.count(own.where("next", "none").sum("n")),
        Value.count(own.list().get(0).count("not_yet_known")));
  }

  private static Block care(Material m, Rows care) {
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypesAfterAll(care)) {
      Rows own = care.where("group_type", type);
      List<Value> line = new ArrayList<>(List.of(Value.text(m.groupType(type))));
      line.add(Value.count(own.list().get(0).count("of")));
      for (String sort : List.of("medication", "more_intensive")) {
        Rows one = own.where("care", sort);
        line.add(Value.count(one.sum("n")));
        line.add(
            one.first()
                .map(r -> EstimateWords.share(r, "share", "lower", "upper"))
                .orElse(Value.notAvailable("not in the results")));
      }
      lines.add(line);
    }
    return new Block.TableBlock(
        "care-begun",
        PublishedTable.of(
            "care_begun",
            "Medication and more intensive care begun within 26 weeks of the first session",
            List.of(
                TableColumn.text("group_type", "Group type"),
                TableColumn.count("of", "People", "people"),
                TableColumn.count("medication_n", "Began medication", "people"),
                TableColumn.text("medication", m.level().head("Share")),
                TableColumn.count("more_intensive_n", "Began more intensive care", "people"),
                TableColumn.text("more_intensive", m.level().head("Share"))),
            lines),
        List.of(
            Note.of(
                "Of a kind that they did not have at the first session. Of people whose 26 weeks"
                    + " were over by the end of the month.")));
  }

  private static Block acts(Material m) {
    Rows acts = m.rows(ACTS_BY_PART);
    String milestone = Milestones.latest(acts).orElseThrow();
    Rows now = acts.where("milestone", milestone);
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypesAfterAll(now)) {
      Rows own = now.where("group_type", type);
      List<Value> line = new ArrayList<>();
      line.add(Value.text(m.groupType(type)));
      line.add(Value.count(own.list().get(0).count("people")));
      line.add(Value.count(own.list().get(0).count("of")));
      for (String part : List.of("drug", "set", "setting")) {
        line.add(
            own.where("part", part)
                .first()
                .map(r -> EstimateWords.share(r, "share", "lower", "upper"))
                .orElse(Value.notAvailable("none")));
      }
      lines.add(line);
    }
    return new Block.TableBlock(
        "safer-acts",
        PublishedTable.of(
            "safer_acts_by_part",
            "Acts that make use safer, by what they work on, at " + Words.milestone(milestone),
            List.of(
                TableColumn.text("group_type", "Group type"),
                TableColumn.count("people", "People with any", "people"),
                TableColumn.count("of", "Different acts", "acts"),
                TableColumn.text("drug", m.level().head("Drug")),
                TableColumn.text("set", m.level().head("Set")),
                TableColumn.text("setting", m.level().head("Setting"))),
            lines),
        List.of(
            Note.linked(
                "Drug, set and setting after Zinberg (1984). Of the 28 days before; an act done"
                    + " once or often counts once for each person.",
                "method-safer-acts",
                "How this is worked out")));
  }

  private static Block changes(Material m) {
    Rows changes = m.rows(GOAL_CHANGES);
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypesAfterAll(changes)) {
      for (ResultRow r : changes.where("group_type", type)) {
        lines.add(change(m, type, r));
      }
    }
    return new Block.TableBlock(
        "goal-changes",
        PublishedTable.of(
            "goal_changes",
            "Changes of the first goal about use",
            List.of(
                TableColumn.text("group_type", "Group type"),
                TableColumn.count("n", "Changed it", "people"),
                TableColumn.count("of", "Of", "people"),
                TableColumn.text("share", m.level().head("Share")),
                TableColumn.count("to_abstinence", "To abstinence", "people"),
                TableColumn.count("from_abstinence", "From abstinence", "people"),
                TableColumn.count("otherwise", "Between others", "people"),
                TableColumn.count("not_known", "To what is not known", "people"),
                TableColumn.text("week_13", m.level().head("Changed by week 13")),
                TableColumn.text("median", "Half had by week")),
            lines),
        List.of(
            Note.of(
                "Changing a goal is part of the work; no direction ranks above another. Who did not"
                    + " change it is followed to their last session or review.")));
  }

  private static List<Value> change(Material m, String type, ResultRow r) {
    return List.of(
        Value.text(m.groupType(type)),
        Value.count(r.count("n")),
        Value.count(r.count("of")),
        EstimateWords.share(r, "share", "lower", "upper"),
        Value.count(r.count("to_abstinence")),
        Value.count(r.count("from_abstinence")),
        Value.count(r.count("otherwise")),
        Value.count(r.count("not_known")),
        EstimateWords.share(r, "changed_by_week_13", "week_13_lower", "week_13_upper"),
        Value.text(
            r.number("median_weeks").isPresent()
                ? Display.decimal(r.number("median_weeks").getAsDouble(), 1)
                : "not reached"));
  }
}
