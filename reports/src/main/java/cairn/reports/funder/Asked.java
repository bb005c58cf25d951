package cairn.reports.funder;

import cairn.reports.language.Language;
import java.util.List;
import java.util.Locale;

/** What the summary asks of a period: a category of a measure, and the words for it. */
enum Asked {
  PEOPLE("people", "all"),
  STARTED("came", "started"),
  CHANGE("change", "yes"),
  SETBACK("setback", "yes"),
  OWN_GOAL("own_goal", "reached"),
  HARM("harm", "yes"),
  STAYING("staying", "still_coming"),
  SESSIONS("sessions_held", "all");

  /** What is told of kinds of group, in order. */
  static final List<Asked> OF_KINDS = List.of(CHANGE, SETBACK, OWN_GOAL, HARM, STAYING);

  private final String measure;
  private final String category;

  Asked(String measure, String category) {
    this.measure = measure;
    this.category = category;
  }

  /** The key of the measure in the tables. */
  String measure() {
    return measure;
  }

  /** The key of the category that is asked for. */
  String category() {
    return category;
  }

  /** The words of a row or column. */
  String label(Language language) {
    return language.say("asked." + name().toLowerCase(Locale.ROOT));
  }

  /** Whether less of it is better: a target is then the most that is aimed at. */
  boolean isUnwelcome() {
    return this == SETBACK || this == HARM;
  }

  /** Whether the other categories, but the plain no, are of people of whom it is not known. */
  boolean hasUnknown() {
    return this == CHANGE || this == SETBACK || this == OWN_GOAL || this == HARM;
  }
}
