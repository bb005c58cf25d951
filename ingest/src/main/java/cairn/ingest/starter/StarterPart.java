package cairn.ingest.starter;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Group;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Membership;
import cairn.ingest.model.SafetyReport;
import cairn.ingest.model.Session;
import cairn.ingest.model.StageAssessment;
import cairn.ingest.model.UseReport;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A part of the records that a program may begin with, beside who came to which group when. */
public enum StarterPart implements Keyed {
  /** Goals that people set, and what came of them. */
  GOALS(List.of(Goal.class, GoalReview.class)),
  /** What people used, and how often. */
  USE(List.of(UseReport.class)),
  /** Stages of change. */
  STAGES(List.of(StageAssessment.class)),
  /** Harms, and what people do to be safer. */
  SAFETY(List.of(SafetyReport.class)),
  /** Scores of questionnaires. */
  MEASURES(List.of(Measure.class)),
  /** Housing, employment and legal status. */
  CIRCUMSTANCES(List.of(Circumstance.class)),
  /** Other care, and time away. */
  CARE(List.of(Care.class, Away.class));

  /** What no program with people is without. */
  private static final List<Class<? extends Record>> NEEDED =
      List.of(Group.class, Client.class, Membership.class, Session.class, Attendance.class);

  @SuppressWarnings("ImmutableEnumChecker") // lists that nothing changes
  private final List<Class<? extends Record>> records;

  StarterPart(List<Class<? extends Record>> records) {
    this.records = records;
  }

  /** The needed tables and those of some parts, in the order of the contract. */
  static List<Table> tables(Contract contract, Set<StarterPart> parts) {
    List<String> names =
        Stream.concat(NEEDED.stream(), parts.stream().flatMap(part -> part.records.stream()))
            .map(ContractName::table)
            .toList();
    return contract.tables().stream().filter(table -> names.contains(table.name())).toList();
  }
}
