package cairn.analysis.question.people;

import static cairn.analysis.table.Counts.ALL;

import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.question.Setting;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;
import java.io.Serializable;
import java.util.List;

/**
 * What adds up about people.
 *
 * @param steps people at each step
 * @param composition people in each category
 * @param quality checks that hold, of how many
 * @param followUps people by what became of their follow-up
 */
public record PeopleTally(
    Counts<StepKey> steps,
    Counts<CompositionKey> composition,
    Counts<CheckKey> quality,
    Counts<FollowUpKey> followUps)
    implements Tally {

  /** A step, by the type of the group of the first session. */
  public record StepKey(String groupType, String step) implements Serializable {
    StepKey ofAllTypes() {
      return new StepKey(ALL, step);
    }
  }

  /** A category of a variable. */
  record CompositionKey(String groupType, IntakeVariable variable, String category)
      implements Serializable {
    CompositionKey ofAllTypes() {
      return new CompositionKey(ALL, variable, category);
    }
  }

  /** A check. */
  record CheckKey(QualityCheck check) implements Serializable {}

  /** What became of a follow-up. */
  record FollowUpKey(FollowUpKind kind, FollowUps.Standing standing) implements Serializable {}

  /** How many people are in the records. */
  public long people() {
    return steps
        .with(List.of(StepKey::ofAllTypes))
        .get(new StepKey(ALL, PeopleRow.Step.IN_RECORDS.key()));
  }

  /**
   * Key of the type that others are compared with: the plan's, else the first of the catalogue that
   * somebody counts under; empty where nobody does.
   */
  public String reference(Setting setting) {
    String planned = setting.plan().referenceGroupType();
    if (planned != null) {
      return planned;
    }
    return setting.request().contract().catalogues().groupTypes().keys().stream()
        .filter(type -> steps.get(new StepKey(type, PeopleRow.Step.IN_RECORDS.key())) > 0)
        .findFirst()
        .orElse("");
  }
}
