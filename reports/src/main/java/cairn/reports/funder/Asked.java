package cairn.reports.funder;

import java.util.List;

/** What the summary asks of a period: a category of a measure, and the words for it. */
enum Asked {
  PEOPLE("people", "all", "People who came"),
  STARTED("came", "started", "of them started in the month"),
  CHANGE("change", "yes", "Any positive change"),
  SETBACK("setback", "yes", "Any setback"),
  OWN_GOAL("own_goal", "reached", "Reached an own goal"),
  HARM("harm", "yes", "Any harm reported"),
  STAYING("staying", "still_coming", "Still coming"),
  SESSIONS("sessions_held", "all", "Sessions held");

  /** What is told of kinds of group, in order. */
  static final List<Asked> OF_KINDS = List.of(CHANGE, SETBACK, OWN_GOAL, HARM, STAYING);

  private final String measure;
  private final String category;
  private final String label;

  Asked(String measure, String category, String label) {
    this.measure = measure;
    this.category = category;
    this.label = label;
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
  String label() {
    return label;
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
