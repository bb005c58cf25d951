package cairn.analysis.job;

import cairn.analysis.history.ClientHistory;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Milestone;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.PeopleTables;
import cairn.ingest.model.Client;
import cairn.ingest.model.Code;
import cairn.ingest.model.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far each person comes on the way from the records to the results, and who they are. */
record PeopleStep(StudyPlan plan, Cutoff cutoff) implements Step {
  /** The type under which people stand who attended no session. */
  static final String NO_SESSION = "no_session";

  /** The band of people of whom nothing was recorded. */
  static final String UNKNOWN = "unknown";

  private static final String IN_RECORDS = "in_records";

  /** Counts a person whom the plan's youngest age leaves out, so that nobody disappears. */
  static void leaveOut(JudgedPerson person, PartSink sink) {
    String type = type(person);
    sink.summary().people.add(new Key(type, IN_RECORDS), 1);
    sink.summary().people.add(new Key(type, PeopleTables.LEFT_OUT_BY_AGE), 1);
  }

  @Override
  public void walk(JudgedPerson person, PartSink sink) {
    String type = type(person);
    steps(person)
        .forEach(
            (step, holds) -> {
              if (holds) {
                sink.summary().people.add(new Key(type, step), 1);
              }
            });
    composition(person.history().client())
        .forEach(
            (variable, category) ->
                sink.summary().composition.add(new Key(type, variable, category), 1));
  }

  private static String type(JudgedPerson person) {
    String first = person.firstType();
    return first == null ? NO_SESSION : first;
  }

  private Map<String, Boolean> steps(JudgedPerson person) {
    ClientHistory history = person.history();
    Map<String, Boolean> steps = new LinkedHashMap<>();
    steps.put(IN_RECORDS, true);
    steps.put("attended", !person.courses().isEmpty());
    YearMonth month = YearMonth.from(cutoff.lastDay());
    steps.put(
        "attended_this_month",
        history.attended().stream().anyMatch(v -> YearMonth.from(v.on()).equals(month)));
    steps.put(
        "new_this_month",
        person.courses().stream().anyMatch(c -> YearMonth.from(c.start()).equals(month)));
    steps.put("with_goal", !history.goals().isEmpty());
    steps.put("with_use_report", !history.useReports().isEmpty());
    steps.put("with_stage", !history.stages().isEmpty());
    for (Milestone milestone : plan.milestones()) {
      steps.put(
          "due_" + milestone.key(),
          person.courses().stream().map(Course::start).anyMatch(s -> isDue(milestone, s)));
    }
    return steps;
  }

  private boolean isDue(Milestone milestone, LocalDate start) {
    return milestone.isDue(start, cutoff);
  }

  /** What was recorded of a person at intake, by variable. */
  static Map<String, String> composition(Client client) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("age", ageBand(client.ageAtIntake()));
    values.put("gender", key(client.gender()));
    values.put(
        "race_ethnicity",
        client.raceEthnicity().isEmpty()
            ? UNKNOWN
            : client.raceEthnicity().size() > 1
                ? "more_than_one"
                : client.raceEthnicity().get(0).key());
    values.put("referral_source", key(client.referralSource()));
    values.put("mandated", yesNo(client.mandated()));
    values.put("co_occurring", yesNo(client.coOccurring()));
    values.put("earlier_treatment", yesNo(client.earlierTreatment()));
    Problem most = client.mostProblematic();
    values.put("most_problematic", most == null ? UNKNOWN : most.key());
    return values;
  }

  private static String key(@Nullable Code code) {
    return code == null ? UNKNOWN : code.key();
  }

  private static String yesNo(@Nullable Boolean value) {
    return value == null ? UNKNOWN : value ? "yes" : "no";
  }

  private static String ageBand(@Nullable Integer age) {
    if (age == null) {
      return UNKNOWN;
    }
    if (age < 25) {
      return "under_25";
    }
    return age >= 65
        ? "65_or_older"
        : (age - 5) / 10 * 10 + 5 + "_to_" + ((age - 5) / 10 * 10 + 14);
  }
}
