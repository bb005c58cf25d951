package cairn.ingest.record;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The codec of every table of the contract. */
public final class Codecs {
  private static final List<Class<? extends Record>> RECORDS =
      List.of(
          Group.class,
          Client.class,
          Membership.class,
          Session.class,
          Attendance.class,
          Goal.class,
          GoalReview.class,
          UseReport.class,
          StageAssessment.class,
          SafetyReport.class,
          Measure.class,
          Circumstance.class,
          Care.class,
          Away.class);

  private final Map<Class<?>, Codec<?>> codecs = new LinkedHashMap<>();

  /**
   * Brings the records and the contract's columns together, once.
   *
   * @throws IllegalArgumentException when they do not agree, naming the component and the column
   */
  public Codecs(Contract contract) {
    for (Class<? extends Record> type : RECORDS) {
      codecs.put(
          type, Codec.of(type, contract.table(ContractName.table(type)), contract.catalogues()));
    }
  }

  /**
   * The codec of a record.
   *
   * @throws IllegalArgumentException when no table of the contract holds such records
   */
  @SuppressWarnings("unchecked") // Each stands under its own class.
  public <T extends Record> Codec<T> of(Class<T> type) {
    Codec<?> codec = codecs.get(type);
    if (codec == null) {
      throw new IllegalArgumentException(type.getSimpleName() + " is a row of no table");
    }
    return (Codec<T>) codec;
  }

  /** All of them, in the order of the contract. */
  public List<Codec<?>> all() {
    return List.copyOf(codecs.values());
  }
}
