package cairn.analysis.job;

import cairn.analysis.history.ClientHistory;
import cairn.analysis.history.Course;
import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Milestone;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.Counts.Key;
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

  @Override
  public void walk(Person person, PartSink sink) {
    String first = person.firstType();
    String type = first == null ? NO_SESSION : first;
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

  private Map<String, Boolean> steps(Person person) {
    ClientHistory history = person.history();
    Map<String, Boolean> steps = new LinkedHashMap<>();
    steps.put("in_records", true);
    steps.put("attended", !history.attended().isEmpty());
    YearMonth month = YearMonth.from(cutoff.lastDay());
    boolean came = history.attended().stream().anyMatch(v -> YearMonth.from(v.on()).equals(month));
    steps.put("attended_this_month", came);
    // A start that no session attended marks, an intake, is nobody's first session.
    steps.put(
        "new_this_month",
        came && person.courses().stream().anyMatch(c -> YearMonth.from(c.start()).equals(month)));
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
