package cairn.analysis.person.history;

import cairn.ingest.model.Attendance;
import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Membership;
import cairn.ingest.model.SafetyReport;
import cairn.ingest.model.StageAssessment;
import cairn.ingest.model.UseReport;
import java.util.Iterator;

/**
 * The rows of one part of the store: every table in the order of the client and then of its key,
 * the same clients in every table. Reviews name a goal and no client, so they come in any order.
 *
 * @param clients people at intake
 * @param inGroups times and meetings in groups
 * @param onGoals what people set out to do
 * @param reports what was reported of them
 * @param living how they lived meanwhile
 */
public record PartRows(
    Iterator<Client> clients, InGroups inGroups, OnGoals onGoals, Reports reports, Living living) {

  /** Rows on times and meetings in groups. */
  public record InGroups(Iterator<Membership> memberships, Iterator<Attendance> attendance) {}

  /** Rows on what people set out to do. */
  public record OnGoals(Iterator<Goal> goals, Iterator<GoalReview> reviews) {}

  /** Rows on what was reported of people. */
  public record Reports(
      Iterator<UseReport> useReports,
      Iterator<StageAssessment> stages,
      Iterator<SafetyReport> safetyReports,
      Iterator<Measure> measures) {}

  /** Rows on how people lived meanwhile. */
  public record Living(
      Iterator<Circumstance> circumstances, Iterator<Care> care, Iterator<Away> away) {}
}
