package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Group;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Membership;
import cairn.ingest.model.SafetyReport;
import cairn.ingest.model.Session;
import cairn.ingest.model.StageAssessment;
import cairn.ingest.model.UseReport;
import java.util.List;

/** The codec of every table of the contract. */
public final class Codecs {
  private final GroupCodec groups;
  private final ClientCodec clients;
  private final MembershipCodec memberships;
  private final SessionCodec sessions;
  private final AttendanceCodec attendance;
  private final GoalCodec goals;
  private final GoalReviewCodec goalReviews;
  private final UseReportCodec useReports;
  private final StageAssessmentCodec stages;
  private final SafetyReportCodec safetyReports;
  private final MeasureCodec measures;
  private final CircumstanceCodec circumstances;
  private final CareCodec care;
  private final AwayCodec away;

  /** Finds the places of all columns, once. */
  public Codecs(Contract contract) {
    Catalogues catalogues = contract.catalogues();
    groups = new GroupCodec(contract.table("groups"), catalogues);
    clients = new ClientCodec(contract.table("clients"), catalogues);
    memberships = new MembershipCodec(contract.table("memberships"), catalogues);
    sessions = new SessionCodec(contract.table("sessions"), catalogues);
    attendance = new AttendanceCodec(contract.table("attendance"), catalogues);
    goals = new GoalCodec(contract.table("goals"), catalogues);
    goalReviews = new GoalReviewCodec(contract.table("goal_reviews"));
    useReports = new UseReportCodec(contract.table("use_reports"), catalogues);
    stages = new StageAssessmentCodec(contract.table("stages"), catalogues);
    safetyReports = new SafetyReportCodec(contract.table("safety_reports"), catalogues);
    measures = new MeasureCodec(contract.table("measures"), catalogues);
    circumstances = new CircumstanceCodec(contract.table("circumstances"), catalogues);
    care = new CareCodec(contract.table("care"), catalogues);
    away = new AwayCodec(contract.table("away"));
  }

  /** Rows of {@code groups}. */
  public Codec<Group> groups() {
    return groups;
  }

  /** Rows of {@code clients}. */
  public Codec<Client> clients() {
    return clients;
  }

  /** Rows of {@code memberships}. */
  public Codec<Membership> memberships() {
    return memberships;
  }

  /** Rows of {@code sessions}. */
  public Codec<Session> sessions() {
    return sessions;
  }

  /** Rows of {@code attendance}. */
  public Codec<Attendance> attendance() {
    return attendance;
  }

  /** Rows of {@code goals}. */
  public Codec<Goal> goals() {
    return goals;
  }

  /** Rows of {@code goal_reviews}. */
  public Codec<GoalReview> goalReviews() {
    return goalReviews;
  }

  /** Rows of {@code use_reports}. */
  public Codec<UseReport> useReports() {
    return useReports;
  }

  /** Rows of {@code stages}. */
  public Codec<StageAssessment> stages() {
    return stages;
  }

  /** Rows of {@code safety_reports}. */
  public Codec<SafetyReport> safetyReports() {
    return safetyReports;
  }

  /** Rows of {@code measures}. */
  public Codec<Measure> measures() {
    return measures;
  }

  /** Rows of {@code circumstances}. */
  public Codec<Circumstance> circumstances() {
    return circumstances;
  }

  /** Rows of {@code care}. */
  public Codec<Care> care() {
    return care;
  }

  /** Rows of {@code away}. */
  public Codec<Away> away() {
    return away;
  }

  /** All of them, in the order of the contract. */
  public List<Codec<?>> all() {
    return List.of(
        groups,
        clients,
        memberships,
        sessions,
        attendance,
        goals,
        goalReviews,
        useReports,
        stages,
        safetyReports,
        measures,
        circumstances,
        care,
        away);
  }
}
