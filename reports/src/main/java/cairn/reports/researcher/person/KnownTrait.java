package cairn.reports.researcher.person;

import java.util.Locale;

/**
 * What others may know of a person without the records, and so could find the person by. Each has
 * levels from what is recorded, 0, to not given, the last.
 */
enum KnownTrait {
  START_YEAR("year of the first session attended", 1),
  SITE("site of the first group, keyed", 1),
  GROUP_TYPE("type, or kind of type, of the first group", 2),
  AGE_BAND("age at intake in bands", 2),
  GENDER("gender, as the person says", 2),
  RACE_ETHNICITY("race and ethnicity, as the person says; several is more than one", 1),
  REFERRAL_SOURCE("who suggested coming", 2),
  MANDATED("whether somebody obliged the person to come: yes, no or unknown", 1);

  private final String meaning;
  private final int last;

  KnownTrait(String meaning, int last) {
    this.meaning = meaning;
    this.last = last;
  }

  /** The name of its column. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is. */
  String meaning() {
    return meaning;
  }

  /** The level at which it is not given. */
  int last() {
    return last;
  }
}
