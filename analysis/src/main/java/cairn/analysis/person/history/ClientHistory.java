package cairn.analysis.person.history;

import cairn.ingest.model.AttendanceStatus;
import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalDomain;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Membership;
import cairn.ingest.model.SafetyReport;
import cairn.ingest.model.StageAssessment;
import cairn.ingest.model.UseReport;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything known of one person up to a day, each list in date order and then in the order of its
 * key. Facts after that day are not in it.
 *
 * @param client the person at intake
 * @param inGroups times and meetings in groups
 * @param onGoals what the person set out to do
 * @param reports what was reported of use, stages, harms and scales
 * @param living how the person lived meanwhile
 */
public record ClientHistory(
    Client client, InGroups inGroups, OnGoals onGoals, Reports reports, Living living) {

  /**
   * A person's times and meetings in groups.
   *
   * @param memberships times in groups, by the day joined
   * @param visits attendance rows with their meetings, by the day held; cancelled meetings are left
   *     out
   */
  public record InGroups(List<Membership> memberships, List<Visit> visits) {}

  /**
   * What a person set out to do.
   *
   * @param goals goals by the day set
   * @param reviews reviews of those goals by the day reviewed
   */
  public record OnGoals(List<Goal> goals, List<GoalReview> reviews) {}

  /**
   * What was reported of a person.
   *
   * @param useReports what is known of use, by first day
   * @param stages stage-of-change assessments by day
   * @param safetyReports harms and protective acts by first day
   * @param measures scale scores by day
   */
  public record Reports(
      List<UseReport> useReports,
      List<StageAssessment> stages,
      List<SafetyReport> safetyReports,
      List<Measure> measures) {}

  /**
   * How a person lived meanwhile.
   *
   * @param circumstances housing, work and law by day
   * @param care other care and medication by first day
   * @param away times when no report is due, by first day
   */
  public record Living(List<Circumstance> circumstances, List<Care> care, List<Away> away) {}

  /** The visits at which the person was there, by the day held. */
  public List<Visit> attended() {
    return visits().stream()
        .filter(visit -> visit.attendance().status() == AttendanceStatus.ATTENDED)
        .toList();
  }

  /** Times in groups, by the day joined. */
  public List<Membership> memberships() {
    return inGroups.memberships;
  }

  /** Attendance rows with their meetings, by the day held. */
  public List<Visit> visits() {
    return inGroups.visits;
  }

  /** Goals by the day set. */
  public List<Goal> goals() {
    return onGoals.goals;
  }

  /** Reviews of those goals by the day reviewed. */
  public List<GoalReview> reviews() {
    return onGoals.reviews;
  }

  /** What is known of use, by first day. */
  public List<UseReport> useReports() {
    return reports.useReports;
  }

  /** Stage-of-change assessments by day. */
  public List<StageAssessment> stages() {
    return reports.stages;
  }

  /** Harms and protective acts by first day. */
  public List<SafetyReport> safetyReports() {
    return reports.safetyReports;
  }

  /** Scale scores by day. */
  public List<Measure> measures() {
    return reports.measures;
  }

  /** Housing, work and law by day. */
  public List<Circumstance> circumstances() {
    return living.circumstances;
  }

  /** Other care and medication by first day. */
  public List<Care> care() {
    return living.care;
  }

  /** Times when no report is due, by first day. */
  public List<Away> away() {
    return living.away;
  }

  /**
   * The same person without what is known of their own use: of whom it is not asked, none of it is
   * judged.
   */
  public ClientHistory withoutUse() {
    List<Goal> others = goals().stream().filter(goal -> !isOfUse(goal)).toList();
    Set<GoalId> kept = others.stream().map(Goal::id).collect(Collectors.toSet());
    Client.Background background = client.background();
    return new ClientHistory(
        new Client(
            client.id(),
            client.intakeOn(),
            client.demographics(),
            client.referral(),
            new Client.Background(background.coOccurring(), background.earlierTreatment(), null)),
        inGroups,
        new OnGoals(
            others, reviews().stream().filter(review -> kept.contains(review.goal())).toList()),
        new Reports(
            List.of(),
            stages().stream().filter(stage -> !stage.problem().isSubstance()).toList(),
            List.of(),
            measures()),
        living);
  }

  private static boolean isOfUse(Goal goal) {
    return goal.problem() == null
        ? goal.domain() == GoalDomain.SUBSTANCE
        : goal.problem().isSubstance();
  }

  /** Whether nothing is known beyond the intake. */
  public boolean isEmpty() {
    return memberships().isEmpty()
        && visits().isEmpty()
        && goals().isEmpty()
        && useReports().isEmpty()
        && stages().isEmpty()
        && safetyReports().isEmpty()
        && measures().isEmpty()
        && circumstances().isEmpty()
        && care().isEmpty()
        && away().isEmpty();
  }
}
