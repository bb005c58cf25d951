package cairn.analysis.person.history;

import cairn.ingest.model.Client;
import cairn.ingest.model.Code;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** What is recorded of a person at intake, and its categories. */
public enum IntakeVariable implements Keyed {
  AGE,
  GENDER,
  RACE_ETHNICITY,
  REFERRAL_SOURCE,
  MANDATED,
  CO_OCCURRING,
  EARLIER_TREATMENT,
  MOST_PROBLEMATIC;

  /** The category of people of whom nothing was recorded. */
  public static final String UNKNOWN = "unknown";

  private static final int YOUNGEST_BAND = 25;
  private static final int OLDEST_BAND = 65;
  private static final int BAND = 10;

  /** The category a person belongs to: a key, yes or no, a band of ages, or {@link #UNKNOWN}. */
  public String of(Client client) {
    return switch (this) {
      case AGE -> ageBand(client.ageAtIntake());
      case GENDER -> key(client.gender());
      case RACE_ETHNICITY ->
          client.raceEthnicity().isEmpty()
              ? UNKNOWN
              : client.raceEthnicity().size() > 1
                  ? "more_than_one"
                  : client.raceEthnicity().get(0).key();
      case REFERRAL_SOURCE -> key(client.referralSource());
      case MANDATED -> yesNo(client.mandated());
      case CO_OCCURRING -> yesNo(client.coOccurring());
      case EARLIER_TREATMENT -> yesNo(client.earlierTreatment());
      case MOST_PROBLEMATIC ->
          client.mostProblematic() == null ? UNKNOWN : client.mostProblematic().key();
    };
  }

  private static String key(@Nullable Code code) {
    return code == null ? UNKNOWN : code.key();
  }

  private static String yesNo(@Nullable Boolean value) {
    return value == null ? UNKNOWN : value ? "yes" : "no";
  }

  /** Ten years from 25 on: 25_to_34. */
  private static String ageBand(@Nullable Integer age) {
    if (age == null) {
      return UNKNOWN;
    }
    if (age < YOUNGEST_BAND) {
      return "under_25";
    }
    int from = (age - 5) / BAND * BAND + 5;
    return age >= OLDEST_BAND ? "65_or_older" : from + "_to_" + (from + BAND - 1);
  }
}
