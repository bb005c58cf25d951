package cairn.reports.section.context;

import cairn.analysis.person.context.CareStart;
import cairn.analysis.person.context.NextGroup;
import cairn.analysis.question.context.CareBegunRow;
import cairn.analysis.question.context.GoalChangeRow;
import cairn.analysis.question.context.NextGroupRow;
import cairn.analysis.question.context.SaferActsRow;
import cairn.ingest.model.Part;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.EstimateWords;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Where people go next, other care they begin, safer acts by part, and goals that changed. */
final class NextStepTables {
  private NextStepTables() {}

  static List<Block> blocks(ReportMaterial m) {
    List<Block> blocks = new ArrayList<>();
    RowsOf<NextGroupRow> next = m.rows(NextGroupRow.TABLE);
    add(blocks, next, "Moves from one group type to another", () -> moves(m, next));
    RowsOf<CareBegunRow> care = m.rows(CareBegunRow.TABLE);
    boolean collected = care.stream().anyMatch(r -> !EstimateWords.isNotCollected(r.how()));
    blocks.add(
        collected ? care(m, care) : WhatGoesWithWhat.notCollected("Other care and medication"));
    RowsOf<SaferActsRow> acts = m.rows(SaferActsRow.TABLE);
    add(blocks, acts, "Acts that make use safer", () -> acts(m, acts));
    RowsOf<GoalChangeRow> changes = m.rows(GoalChangeRow.TABLE);
    add(blocks, changes, "Goals about use, and their changes", () -> changes(m, changes));
    return blocks;
  }

  private interface Maker {
    Block make();
  }

  private static void add(List<Block> blocks, RowsOf<?> rows, String what, Maker maker) {
    blocks.add(
        rows.isEmpty() ? new Block.Paragraph(what + ": none in these records.") : maker.make());
  }

  private static Block moves(ReportMaterial m, RowsOf<NextGroupRow> moves) {
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypes(moves.values(NextGroupRow::groupType))) {
      lines.add(move(m, type, moves.where(NextGroupRow::groupType, type)));
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
                    + " type all along and stayed in it went there. Going to no group is not"
                    + " leaving care.")));
  }

  private static List<Value> move(ReportMaterial m, String type, RowsOf<NextGroupRow> own) {
    RowsOf<NextGroupRow> others = own.where(NextGroupRow::isToAnotherType);
    NextGroupRow first = own.list().get(0);
    NextGroupRow most = null;
    for (NextGroupRow r : others) {
      most = most == null || r.n() > most.n() ? r : most;
    }
    return List.of(
        Value.text(m.groupType(type)),
        Value.count(first.of()),
        Value.count(others.sum(NextGroupRow::n)),
        Value.text(most == null ? "" : m.groupType(most.next())),
        Value.count(most == null ? 0 : most.n()),
        most == null ? Value.text("") : EstimateWords.share(most.share(), most.how()),
        Value.count(own.where(NextGroupRow::next, NextGroup.SAME).sum(NextGroupRow::n)),
        Value.count(own.where(NextGroupRow::next, NextGroup.NONE).sum(NextGroupRow::n)),
        Value.count(first.notYetKnown()));
  }

  private static Block care(ReportMaterial m, RowsOf<CareBegunRow> care) {
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.inOrder(care.values(CareBegunRow::groupType))) {
      RowsOf<CareBegunRow> own = care.where(CareBegunRow::groupType, type);
      List<Value> line = new ArrayList<>(List.of(Value.text(m.groupType(type))));
      line.add(Value.count(own.list().get(0).of()));
      for (CareStart sort : List.of(CareStart.MEDICATION, CareStart.MORE_INTENSIVE)) {
        RowsOf<CareBegunRow> one = own.where(CareBegunRow::care, sort);
        line.add(Value.count(one.sum(CareBegunRow::n)));
        line.add(
            one.first()
                .map(r -> EstimateWords.share(r.share(), r.how()))
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

  private static Block acts(ReportMaterial m, RowsOf<SaferActsRow> acts) {
    String milestone = Milestones.latest(acts.values(SaferActsRow::milestone)).orElseThrow();
    RowsOf<SaferActsRow> now = acts.where(SaferActsRow::milestone, milestone);
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.inOrder(now.values(SaferActsRow::groupType))) {
      RowsOf<SaferActsRow> own = now.where(SaferActsRow::groupType, type);
      List<Value> line = new ArrayList<>();
      line.add(Value.text(m.groupType(type)));
      line.add(Value.count(own.list().get(0).people()));
      line.add(Value.count(own.list().get(0).of()));
      for (Part part : List.of(Part.DRUG, Part.SET, Part.SETTING)) {
        line.add(
            own.where(SaferActsRow::part, part)
                .first()
                .map(r -> EstimateWords.share(r.share(), r.how()))
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

  private static Block changes(ReportMaterial m, RowsOf<GoalChangeRow> changes) {
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.inOrder(changes.values(GoalChangeRow::groupType))) {
      for (GoalChangeRow r : changes.where(GoalChangeRow::groupType, type)) {
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

  private static List<Value> change(ReportMaterial m, String type, GoalChangeRow r) {
    GoalChangeRow.When when = r.when();
    OptionalDouble median = Share.number(when.medianWeeks());
    return List.of(
        Value.text(m.groupType(type)),
        Value.count(r.n()),
        Value.count(r.of()),
        EstimateWords.share(r.share(), r.how()),
        Value.count(r.directions().toAbstinence()),
        Value.count(r.directions().fromAbstinence()),
        Value.count(r.directions().otherwise()),
        Value.count(r.directions().notKnown()),
        new EstimateWords(
                when.changedByWeek13(), when.week13Lower(), when.week13Upper(), r.how().note())
            .share(),
        Value.text(median.isPresent() ? Display.decimal(median.getAsDouble(), 1) : "not reached"));
  }
}
