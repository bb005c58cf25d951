package cairn.ingest.catalogue;

import cairn.ingest.model.AttendanceStatus;
import cairn.ingest.model.AwayReason;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.DrinkingLimits;
import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.GoalDomain;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.ReviewStatus;
import cairn.ingest.model.SessionStatus;
import cairn.ingest.model.Stage;
import cairn.ingest.model.UseSource;
import java.util.Arrays;
import java.util.List;

/**
 * The vocabularies, each the name of a YAML file. An open one can be added to; a closed one is also
 * a Java enum, because rules are written about its words, and its file only gives the labels.
 */
enum Vocabulary implements Keyed {
  GROUP_TYPES(Entries::groupType),
  UNITS(Entries::unit),
  PROBLEMS(Entries::problem),
  GOAL_TYPES(Entries::goalType),
  END_REASONS(Entries::endReason),
  BEHAVIORS(Entries::behavior),
  FEELINGS(Entries::feeling),
  INSTRUMENTS(Entries::instrument),
  CARE(Entries::careKind),
  CARE_END_REASONS(Entries::code),
  STAGE_INSTRUMENTS(Entries::code),
  GENDERS(Entries::code),
  RACE_ETHNICITIES(Entries::code),
  REFERRAL_SOURCES(Entries::code),
  HOUSING(Entries::code),
  EMPLOYMENT(Entries::code),
  LEGAL_STATUSES(Entries::code),
  TOPICS(Entries::code),
  STAGES(Stage.values()),
  DRINKING_LIMITS(DrinkingLimits.values()),
  SESSION_STATUSES(SessionStatus.values()),
  ATTENDANCE_STATUSES(AttendanceStatus.values()),
  GOAL_DOMAINS(GoalDomain.values()),
  HORIZONS(Horizon.values()),
  CHOOSERS(ChosenBy.values()),
  REVIEW_STATUSES(ReviewStatus.values()),
  USE_SOURCES(UseSource.values()),
  TEST_RESULTS(DrugTestResult.values()),
  AWAY_REASONS(AwayReason.values());

  /** How an entry is made from its key, its label and the rest of its mapping. */
  interface EntryReader {
    Object read(String key, String label, YamlMapping entry);
  }

  @SuppressWarnings("ImmutableEnumChecker") // methods, which hold nothing
  private final EntryReader reader;

  @SuppressWarnings("ImmutableEnumChecker") // never changed after the constructor
  private final List<String> closedKeys;

  Vocabulary(EntryReader reader) {
    this.reader = reader;
    this.closedKeys = List.of();
  }

  Vocabulary(Keyed[] constants) {
    this.reader = Entries::code;
    this.closedKeys = Arrays.stream(constants).map(Keyed::key).toList();
  }

  EntryReader reader() {
    return reader;
  }

  boolean isClosed() {
    return !closedKeys.isEmpty();
  }

  List<String> closedKeys() {
    return closedKeys;
  }
}
