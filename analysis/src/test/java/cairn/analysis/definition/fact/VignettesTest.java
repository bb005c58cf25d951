package cairn.analysis.definition.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.PlannedPeriod;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.goal.AttainmentScore;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.stage.Direction;
import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.stay.Completion;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.stay.Episodes;
import cairn.analysis.person.stay.Participation;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The people of the founding papers get the verdicts that the papers give. */
class VignettesTest {
  private static final StudyPlan PLAN = StudyPlan.standard();
  private static final Program PROGRAM = new Program("vignettes", YearMonth.of(2026, 10));
  private static final Map<String, ClientHistory> PEOPLE = PROGRAM.people();
  private static final ChangeDefinitions OF_CHANGE = DefinitionLibrary.load().ofChange();

  private record Expected(
      String client,
      String problem,
      String what,
      String asOf,
      String milestone,
      String status,
      String category) {}

  private static List<Expected> expected(String... whats) {
    List<Expected> all = new ArrayList<>();
    Path file =
        Path.of(System.getProperty("cairn.sampleData"), "vignettes", "expected", "verdicts.csv");
    try {
      for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
        String[] cell = line.split(",", -1);
        if (List.of(whats).contains(cell[2])) {
          all.add(new Expected(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5], cell[6]));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the expected verdicts cannot be read", e);
    }
    assertTrue(!all.isEmpty(), String.join(", ", whats));
    return all;
  }

  private static Course course(ClientHistory history) {
    List<Course> courses = Course.of(history, PLAN.newStartDays(), PROGRAM.cutoff());
    return courses.get(courses.size() - 1);
  }

  private static PersonOutcomes outcomes(Expected each) {
    ClientHistory history = PEOPLE.get(each.client());
    return new PersonOutcomes(
        OF_CHANGE, PLAN, calendars(history, course(history)), new OwnGoals(history));
  }

  private static LocalDate at(Expected each) {
    Milestone milestone =
        each.milestone().equals("month_end")
            ? Milestone.MONTH_END
            : Milestone.ofWeek(Integer.parseInt(each.milestone().substring(5)));
    return milestone.day(course(PEOPLE.get(each.client())).start(), PROGRAM.cutoff());
  }

  private static Calendars calendars(ClientHistory history, Course course) {
    return Calendars.of(
        history, course.start(), PROGRAM.cutoff().until(), WordRule.usual(), Families.none());
  }

  private static void agree(List<String> wrong, Expected each, Verdict verdict) {
    boolean isSame =
        verdict.status().key().equals(each.status())
            && (each.category().isEmpty() || each.category().equals(verdict.category()));
    if (!isSame) {
      wrong.add(each + " but was " + verdict);
    }
  }

  @Test
  void theOwnGoalIsHeldAgainstTheOutcome() {
    List<String> wrong = new ArrayList<>();
    for (Expected each : expected("own_goal")) {
      ClientHistory history = PEOPLE.get(each.client());
      Calendars calendars = calendars(history, course(history));
      agree(
          wrong, each, OwnGoalVerdicts.of(outcomes(each), calendars, at(each)).get(each.problem()));
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void everybodyHasSomePositiveChangeAndASetbackTakesNothingFromIt() {
    List<String> wrong = new ArrayList<>();
    expected("any_positive_change")
        .forEach(e -> agree(wrong, e, outcomes(e).positive(at(e)).verdict()));
    expected("any_deterioration")
        .forEach(e -> agree(wrong, e, outcomes(e).setback(at(e)).verdict()));
    assertEquals("", String.join("\n", wrong));
  }

  /** Also by definitions that no report shows unasked. */
  @Test
  void everyDefinitionOfTheLibraryGivesItsVerdict() throws IOException {
    DefinitionLibrary library = DefinitionLibrary.load();
    Path file =
        Path.of(System.getProperty("cairn.sampleData"), "vignettes", "expected", "verdicts.csv");
    List<String> wrong = new ArrayList<>();
    int held = 0;
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] cell = line.split(",", -1);
      OutcomeDefinition definition = library.get(cell[8]);
      if (definition == null) {
        continue;
      }
      held++;
      ClientHistory history = PEOPLE.get(cell[0]);
      Course course = course(history);
      Milestone milestone =
          cell[4].isEmpty() || cell[4].equals("month_end")
              ? Milestone.MONTH_END
              : Milestone.ofWeek(Integer.parseInt(cell[4].substring(5)));
      LocalDate at = milestone.day(course.start(), PROGRAM.cutoff());
      Calendars calendars = calendars(history, course);
      Verdict verdict =
          definition.judge(
              definition.needsProblem()
                  ? UseEvidence.of(calendars, Catalogues.load().problems().require(cell[1]), at)
                  : UseEvidence.ofPerson(calendars, at));
      agree(
          wrong,
          new Expected(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5], cell[6]),
          verdict);
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(held >= 35, "only " + held + " verdicts were held");
  }

  @Test
  void prescribedMedicineDisplacesNothing() {
    for (Expected each : expected("displacement")) {
      ClientHistory history = PEOPLE.get(each.client());
      Calendars calendars = calendars(history, course(history));
      Problem first = history.client().mostProblematic();
      Verdict verdict =
          DefinitionLibrary.load().get("ABS-9").judge(UseEvidence.of(calendars, first, at(each)));
      assertEquals(each.category(), verdict.category());
    }
  }

  @Test
  void goalsAreAttained() {
    List<String> wrong = new ArrayList<>();
    for (Expected each : expected("goal_attainment")) {
      OwnGoals goals = new OwnGoals(PEOPLE.get(each.client()));
      agree(wrong, each, AttainmentScore.judge(goals, PROGRAM.cutoff().lastDay()));
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void plannedTimesWithoutUseWereKept() {
    List<String> wrong = new ArrayList<>();
    for (Expected each : expected("planned_abstinence")) {
      ClientHistory history = PEOPLE.get(each.client());
      Calendars calendars = calendars(history, course(history));
      PlannedPeriod period =
          PlannedPeriod.of(
                  new OwnGoals(history),
                  (problem, days) -> calendars.of(problem).count(days),
                  PROGRAM.cutoff())
              .get(0);
      assertEquals(LocalDate.parse(each.asOf()), period.period().until().minusDays(1));
      agree(wrong, each, period.completed(PlannedPeriod.COVERAGE));
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void theEightWeeksWereCompleted() {
    List<String> wrong = new ArrayList<>();
    for (Expected each : expected("completion")) {
      ClientHistory history = PEOPLE.get(each.client());
      Verdict verdict =
          Participation.of(history, PROGRAM.meetings(), PLAN::gapOf, PROGRAM.cutoff()).stream()
              .map(p -> Completion.of(history, p.group(), PROGRAM.meetings()).completed())
              .filter(Verdict::isEvaluable)
              .findFirst()
              .orElseThrow();
      agree(wrong, each, verdict);
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void movingToMoreIntensiveCareIsAPlannedEnd() {
    for (Expected each : expected("end_reason")) {
      Episode stay =
          Episodes.of(PEOPLE.get(each.client()), PROGRAM.meetings(), PLAN::gapOf, PROGRAM.cutoff())
              .stream()
              .filter(e -> e.firstGroup().id().value().equals(each.problem()))
              .findFirst()
              .orElseThrow();
      assertEquals(each.category(), stay.reason().key());
      assertEquals(EndClass.PLANNED, stay.end());
      assertEquals(LocalDate.parse(each.asOf()), stay.endOn());
    }
  }

  @Test
  void stagesAndTheirStepsAreOfOneProblemEach() {
    for (Expected each : expected("stage")) {
      StageCourse course = stages(each);
      assertEquals(each.category(), course.at(LocalDate.parse(each.asOf())).key(), each.toString());
    }
    for (Expected each : expected("transition")) {
      List<Direction> steps = new ArrayList<>();
      StageCourse course = stages(each);
      for (int i = 1; i < course.assessments().size(); i++) {
        if (course.assessments().get(i).assessedOn().equals(LocalDate.parse(each.asOf()))) {
          steps.add(
              Direction.between(
                  course.assessments().get(i - 1).stage(), course.assessments().get(i).stage()));
        }
      }
      assertEquals(1, steps.size(), each.toString());
      assertTrue(steps.get(0).key().endsWith(each.category()), each + " but was " + steps);
    }
  }

  private static StageCourse stages(Expected each) {
    return StageCourse.of(PEOPLE.get(each.client()).stages()).stream()
        .filter(c -> c.problem().key().equals(each.problem()))
        .findFirst()
        .orElseThrow();
  }
}
