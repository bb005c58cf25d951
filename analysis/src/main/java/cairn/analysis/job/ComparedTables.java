package cairn.analysis.job;

import cairn.analysis.compare.GapRows;
import cairn.analysis.compare.StayingComparisonRows;
import cairn.analysis.history.Meetings;
import cairn.analysis.history.Milestone;
import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.StayingComparisonTables;
import cairn.analysis.result.Summary;
import cairn.analysis.retention.GroupRun;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Group;
import cairn.ingest.model.GroupType;
import cairn.ingest.store.PartFolder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables that set staying in the group types side by side.
 *
 * @param request what is analysed
 * @param meetings groups and meetings known at the month's end
 * @param reference key of the reference group type
 * @param results the results just written
 */
record ComparedTables(
    AnalysisRequest request, Meetings meetings, String reference, PartFolder results) {

  Map<Table, List<Row>> of(Summary summary) {
    StudyPlan plan = request.plan();
    Map<Table, List<Row>> tables = new LinkedHashMap<>();
    tables.put(
        StayingComparisonTables.STAYING_COMPARISONS,
        StayingComparisonRows.of(
            summary,
            reference,
            plan.minimumGroups(),
            weeks(plan),
            plannedDays(),
            new StayingReader(results, request, reference).people(),
            plan.confidence()));
    tables.put(
        StayingComparisonTables.STAYING_SENSITIVITY,
        GapRows.of(summary, gaps(plan), plan.confidence()));
    return tables;
  }

  /** Weeks of the plan's primary milestone; where that is the month's end, of the last one. */
  private static int weeks(StudyPlan plan) {
    Integer weeks = plan.primaryMilestone().weeks();
    if (weeks != null) {
      return weeks;
    }
    int last = 0;
    for (Milestone each : plan.milestones()) {
      Integer own = each.weeks();
      last = Math.max(last, own == null ? 0 : own);
    }
    return last;
  }

  private Map<String, Integer> gaps(StudyPlan plan) {
    Map<String, Integer> gaps = new TreeMap<>();
    for (GroupType type : request.contract().catalogues().groupTypes().values()) {
      gaps.put(type.key(), plan.gapOf(type));
    }
    return gaps;
  }

  /** Days of the longest planned course of a type, for types none of whose groups goes on. */
  private Map<String, Integer> plannedDays() {
    Map<String, Integer> days = new TreeMap<>();
    Set<String> goingOn = new HashSet<>();
    for (Group group : meetings.groups().values()) {
      GroupType type = group.type();
      Integer planned = GroupRun.of(group, meetings).planned();
      if (planned == null) {
        goingOn.add(type.key());
      } else {
        days.merge(type.key(), planned * type.usualGapDays(), Math::max);
      }
    }
    days.keySet().removeAll(goingOn);
    return days;
  }
}
