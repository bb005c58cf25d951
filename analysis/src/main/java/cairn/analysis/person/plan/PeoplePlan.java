package cairn.analysis.person.plan;

import org.jspecify.annotations.Nullable;

/**
 * Of whom the results are made, from when, and when they are sought out again.
 *
 * @param youngestAge the youngest age at intake
 * @param start where a person's time starts; none: the first session, or intake where the records
 *     hold no attendance at all
 * @param followUp when people are sought out again
 * @param keepRecordsYears years that a person is kept after the last day that the records tell of
 *     them; none: for ever
 */
public record PeoplePlan(
    int youngestAge,
    @Nullable StartRule start,
    FollowUp followUp,
    @Nullable Integer keepRecordsYears) {
  /** The youngest age at intake that the records may hold. */
  public static final int YOUNGEST_AGE = 18;

  /** Whether somebody of that age at intake is in; an unknown age is no reason to be left out. */
  boolean includes(@Nullable Integer ageAtIntake) {
    return ageAtIntake == null || ageAtIntake >= youngestAge;
  }
}
