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
 */
public record PartRows(
    Iterator<Client> clients,
    Iterator<Membership> memberships,
    Iterator<Attendance> attendance,
    Iterator<Goal> goals,
    Iterator<GoalReview> reviews,
    Iterator<UseReport> useReports,
    Iterator<StageAssessment> stages,
    Iterator<SafetyReport> safetyReports,
    Iterator<Measure> measures,
    Iterator<Circumstance> circumstances,
    Iterator<Care> care,
    Iterator<Away> away) {}
