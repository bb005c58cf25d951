package cairn.analysis.result;

import cairn.ingest.contract.Table;
import java.util.List;
import java.util.stream.Stream;

/** Every published table, in the order of the codebook. */
public final class ResultTables {
  private ResultTables() {}

  /** Tables with a row for a person. */
  public static List<Table> ofPersons() {
    return PersonTables.all();
  }

  /** Tables without a person in them: what reports are made of. */
  public static List<Table> summaries() {
    return Stream.of(
            PeopleTables.all(),
            StayingTables.all(),
            OutcomeTables.all(),
            ComparisonTables.all(),
            StayingComparisonTables.all(),
            StageModelTables.all(),
            BeforeAfterTable.all(),
            OwnPlanTables.all(),
            SensitivityTables.all(),
            ContextTables.all(),
            PlanTable.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Both, persons first. */
  public static List<Table> all() {
    return Stream.concat(ofPersons().stream(), summaries().stream()).toList();
  }
}
