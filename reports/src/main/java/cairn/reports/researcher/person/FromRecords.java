package cairn.reports.researcher.person;

import cairn.ingest.contract.ColumnType;
import cairn.ingest.model.CatalogueEntry;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Measure;
import cairn.ingest.model.StageAssessment;
import cairn.reports.researcher.HandedTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables that the records are read for: what was recorded on a study day within the time. */
final class FromRecords {
  private final Material material;
  private final PersonIds ids;
  private final StudyTime time;
  private final List<Goal> goals;

  FromRecords(Material material, PersonIds ids, StudyTime time) {
    this.material = material;
    this.ids = ids;
    this.time = time;
    this.goals = material.records(Goal.class);
  }

  private static @Nullable String key(@Nullable CatalogueEntry entry) {
    return entry == null ? null : entry.key();
  }

  /** Goals that people set. */
  HandedTable goals() {
    PersonTable table =
        new PersonTable("goals", "a goal that a person set", 2)
            .column(PersonTable.GOAL, ColumnType.TEXT, "the goal, by an id of this recipient's")
            .column("set_day", ColumnType.INTEGER, "study day on which it was set")
            .column("domain", ColumnType.TEXT, "about use, or about living well")
            .column("goal_type", ColumnType.TEXT, "its kind")
            .column("problem", ColumnType.TEXT, "what it is about")
            .column("target", ColumnType.NUMBER, "how much at most")
            .column("target_unit", ColumnType.TEXT, "unit of the target")
            .column("horizon", ColumnType.TEXT, "how far it looks ahead")
            .column("priority", ColumnType.INTEGER, "place in the person's own order; 1 is first");
    for (Goal goal : goals) {
      String client = goal.client().value();
      Long day = time.day(client, goal.setOn());
      if (day != null) {
        Integer priority = goal.priority();
        table.add(
            ids.person(client),
            ids.goal(goal.id().value()),
            day,
            goal.domain().key(),
            goal.type().key(),
            key(goal.problem()),
            goal.target(),
            key(goal.targetUnit()),
            goal.horizon().key(),
            priority == null ? null : priority.longValue());
      }
    }
    return table.handed();
  }

  /** How far people got with them. */
  HandedTable reviews() {
    PersonTable table =
        new PersonTable("goal_reviews", "how far a person got with a goal", 3)
            .column(PersonTable.GOAL, ColumnType.TEXT, "the goal; see goals")
            .column("review_day", ColumnType.INTEGER, "study day of the review")
            .column("status", ColumnType.TEXT, "how the goal stands")
            .column("progress", ColumnType.INTEGER, "attainment from -2 to 2; 0 is as expected");
    Map<String, Goal> byId = new HashMap<>();
    goals.forEach(goal -> byId.put(goal.id().value(), goal));
    for (GoalReview review : material.records(GoalReview.class)) {
      Goal goal = byId.get(review.goal().value());
      if (goal != null && time.day(goal.client().value(), goal.setOn()) != null) {
        String client = goal.client().value();
        Long day = time.day(client, review.reviewedOn());
        Integer progress = review.progress();
        if (day != null) {
          table.add(
              ids.person(client),
              ids.goal(goal.id().value()),
              day,
              review.status().key(),
              progress == null ? null : progress.longValue());
        }
      }
    }
    return table.handed();
  }

  /** Stages of change. */
  HandedTable stages() {
    PersonTable table =
        new PersonTable("stages", "a person's stage of change for one problem on one day", 4)
            .column("problem", ColumnType.TEXT, "the problem")
            .column("instrument", ColumnType.TEXT, "how it was assessed")
            .column("stage_day", ColumnType.INTEGER, "study day of the assessment")
            .column("stage", ColumnType.TEXT, "the stage");
    for (StageAssessment each : material.records(StageAssessment.class)) {
      String client = each.client().value();
      Long day = time.day(client, each.assessedOn());
      if (day != null) {
        table.add(
            ids.person(client),
            each.problem().key(),
            each.instrument().key(),
            day,
            each.stage().key());
      }
    }
    return table.handed();
  }

  /** Scores of scales. */
  HandedTable scales() {
    PersonTable table =
        new PersonTable("scales", "a person's score on a scale on one day", 4)
            .column("instrument", ColumnType.TEXT, "the questionnaire")
            .column("subscale", ColumnType.TEXT, "the part of it")
            .column("measured_day", ColumnType.INTEGER, "study day")
            .column("score", ColumnType.NUMBER, "the score");
    for (Measure each : material.records(Measure.class)) {
      String client = each.client().value();
      Long day = time.day(client, each.measuredOn());
      if (day != null) {
        table.add(ids.person(client), each.instrument().key(), each.subscale(), day, each.score());
      }
    }
    return table.handed();
  }
}
