package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.definition.fact.PersonOutcomes;
import cairn.analysis.definition.fact.Stays;
import cairn.analysis.definition.joined.JoinedRule;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.plan.ScoreSpread;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.AttendanceStatus;
import cairn.ingest.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case folder gives the verdicts that stand in it, and every definition has one. */
class CasesTest {
  private static final DefinitionLibrary LIBRARY =
      JoinedKinds.library(Map.of("heroin", new ScoreSpread(10, 0.8)));

  private static List<Path> folders() throws IOException {
    Path cases = Path.of(System.getProperty("cairn.sampleData"), "cases");
    try (Stream<Path> folders = Files.list(cases)) {
      List<Path> sorted = folders.sorted().toList();
      assertTrue(sorted.size() > 30, "only " + sorted.size() + " cases were found");
      return sorted;
    }
  }

  private static Families families() {
    Map<String, String> parents = new HashMap<>();
    for (Problem problem : CaseFolder.catalogues().problems().values()) {
      if (problem.parent() != null) {
        parents.put(problem.key(), problem.parent());
      }
    }
    return new Families(parents);
  }

  private static UseEvidence evidence(ClientHistory history, CaseFolder.Line line, LocalDate at) {
    LocalDate start =
        history.visits().stream()
            .filter(visit -> visit.attendance().status() == AttendanceStatus.ATTENDED)
            .map(visit -> visit.on())
            .findFirst()
            .orElse(history.client().intakeOn());
    Calendars calendars = Calendars.of(history, start, at, WordRule.usual(), families());
    String problem = line.text("problem");
    return problem == null
        ? UseEvidence.ofPerson(calendars, at)
        : UseEvidence.of(calendars, CaseFolder.catalogues().problems().require(problem), at);
  }

  /** A verdict that joins records: known to the day itself, or to the day of {@code known_to}. */
  private static @Nullable Verdict joined(
      OutcomeDefinition definition,
      ClientHistory all,
      Meetings meetings,
      CaseFolder.Line line,
      LocalDate at) {
    LocalDate known = line.day("known_to");
    Cutoff cutoff = new Cutoff(known == null ? at.minusDays(1) : known);
    ClientHistory history = cutoff.apply(all);
    StudyPlan plan = StudyPlan.standard();
    Course course = Course.of(history, plan.newStartDays(), cutoff).get(0);
    Calendars calendars =
        Calendars.of(history, course.start(), cutoff.until(), WordRule.usual(), families());
    OwnGoals goals = new OwnGoals(history);
    CourseEvidence evidence =
        new CourseEvidence(
            course,
            calendars,
            goals,
            new PersonOutcomes(LIBRARY.ofChange(), plan, calendars, goals),
            new Stays(history, cutoff.apply(meetings), plan, cutoff),
            at);
    if (definition.rule() instanceof JoinedRule.PersonRule rule) {
      return rule.judge(evidence, definition.terms());
    }
    JoinedRule.ProblemRule rule = (JoinedRule.ProblemRule) definition.rule();
    Problem problem = CaseFolder.catalogues().problems().require(line.require("problem"));
    return rule.judge(evidence, problem, definition.terms());
  }

  private static String found(@Nullable Verdict verdict) {
    if (verdict == null) {
      return "nothing";
    }
    return String.join(
        ",",
        verdict.status().key(),
        verdict.category() == null ? "" : verdict.category(),
        verdict.value() == null ? "" : Threshold.plain(Math.round(verdict.value() * 1e6) / 1e6),
        verdict.reason().key());
  }

  private static String expected(CaseFolder.Line line) {
    if (line.require("status").equals("nothing")) {
      return "nothing";
    }
    String value = line.text("value");
    return String.join(
        ",",
        line.require("status"),
        line.text("category") == null ? "" : line.text("category"),
        value == null ? "" : Threshold.plain(Math.round(Double.parseDouble(value) * 1e6) / 1e6),
        line.require("reason"));
  }

  /** What is expected of a folder's people: its own lines, then those of definitions' entries. */
  private static List<CaseFolder.Line> expected(Path folder) throws IOException {
    List<CaseFolder.Line> lines = new ArrayList<>(new CaseFolder(folder).lines("expected"));
    for (OutcomeDefinition definition : LIBRARY.all()) {
      for (WorkedCase each : definition.cases()) {
        if (folder.endsWith(each.folder())) {
          Map<String, String> cells = new HashMap<>(each.cells());
          cells.put("definition", definition.id());
          lines.add(new CaseFolder.Line(cells));
        }
      }
    }
    return lines;
  }

  private static List<String> differences(Path folder) throws IOException {
    CaseFolder records = new CaseFolder(folder);
    Map<String, ClientHistory> histories = records.histories();
    List<String> differences = new ArrayList<>();
    int row = 1;
    assertFalse(records.lines("expected").isEmpty(), folder.getFileName() + " expects nothing");
    for (CaseFolder.Line line : expected(folder)) {
      row++;
      OutcomeDefinition definition = LIBRARY.get(line.require("definition"));
      assertTrue(definition != null, folder.getFileName() + " row " + row + ": no definition");
      LocalDate at = LocalDate.parse(line.require("as_of")).plusDays(1);
      ClientHistory history = histories.get(line.require("client_id"));
      Verdict verdict;
      String word = "";
      if (definition.isJoined()) {
        verdict = joined(definition, history, records.meetings(), line, at);
      } else {
        UseEvidence evidence = evidence(history, line, at);
        MissingRule missing = line.one("missing_rule", MissingRule.class);
        verdict =
            missing == null ? definition.judge(evidence) : definition.judge(evidence, missing);
        word = line.text("problem") == null ? "" : evidence.word();
      }
      if (!found(verdict).equals(expected(line))) {
        differences.add(
            "row "
                + row
                + " "
                + definition.id()
                + ": expected "
                + expected(line)
                + ", found "
                + found(verdict)
                + ", word "
                + word);
      }
    }
    return differences;
  }

  static Stream<String> names() throws IOException {
    return folders().stream().map(folder -> folder.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachCaseGivesItsVerdicts(String name) throws IOException {
    Path folder = Path.of(System.getProperty("cairn.sampleData"), "cases", name);
    assertEquals(List.of(), differences(folder));
  }

  @Test
  void everyCaseSaysWhy() throws IOException {
    for (Path folder : folders()) {
      assertTrue(Files.size(folder.resolve("why.md")) > 40, folder.getFileName().toString());
    }
  }

  @Test
  void theCasesThatDefinitionsNameAreThere() throws IOException {
    Set<String> folders = names().collect(Collectors.toSet());
    for (OutcomeDefinition definition : LIBRARY.all()) {
      for (WorkedCase each : definition.cases()) {
        assertTrue(folders.contains(each.folder()), definition.id() + ": " + each.folder());
      }
    }
  }

  @Test
  void everyDefinitionHasACase() throws IOException {
    Set<String> without = new TreeSet<>();
    LIBRARY.all().forEach(definition -> without.add(definition.id()));
    for (Path folder : folders()) {
      for (CaseFolder.Line line : expected(folder)) {
        without.remove(line.require("definition"));
      }
    }
    assertEquals(
        Set.of(),
        without,
        "definitions that nobody is tried on: name somebody under cases in its entry, or in an"
            + " expected.csv of sample-data/cases");
  }

  /** Worst, observed and best of everybody in all cases, definition by definition. */
  @Test
  void worstIsNeverAboveObservedAndBestNeverBelow() throws IOException {
    int compared = 0;
    for (Path folder : folders()) {
      CaseFolder records = new CaseFolder(folder);
      Map<String, ClientHistory> histories = records.histories();
      for (CaseFolder.Line line : records.lines("expected")) {
        if (LIBRARY.get(line.require("definition")).isJoined()) {
          continue;
        }
        LocalDate at = LocalDate.parse(line.require("as_of")).plusDays(1);
        UseEvidence evidence = evidence(histories.get(line.require("client_id")), line, at);
        for (OutcomeDefinition definition : LIBRARY.all()) {
          if (definition.needsProblem() == (line.text("problem") != null)) {
            compared += compare(definition, evidence);
          }
        }
      }
    }
    assertTrue(compared > 1000, "compared " + compared);
  }

  private static int compare(OutcomeDefinition definition, UseEvidence evidence) {
    // What measures staying by missing weeks has none to fill: nothing to compare.
    if (!definition.missingRules().contains(MissingRule.MISSING_IS_NO_USE)) {
      return 0;
    }
    int seen = rank(definition.judge(evidence));
    int worst = rank(definition.judge(evidence, MissingRule.MISSING_IS_USE));
    int none = rank(definition.judge(evidence, MissingRule.MISSING_IS_NO_IMPROVEMENT));
    int best = rank(definition.judge(evidence, MissingRule.MISSING_IS_NO_USE));
    if (seen >= 0) {
      assertTrue(worst <= seen && none <= seen && seen <= best, definition.id());
    } else {
      assertTrue(worst <= 0 && none <= 0 && (best == -1 || best == 2), definition.id());
    }
    return 1;
  }

  /** 2 achieved, 1 unplaced, 0 not achieved, −1 not evaluable. */
  private static int rank(Verdict verdict) {
    return switch (verdict.status()) {
      case ACHIEVED -> 2;
      case UNPLACED -> 1;
      case NOT_ACHIEVED -> 0;
      case NOT_EVALUABLE -> -1;
    };
  }
}
