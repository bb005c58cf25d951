package cairn.analysis.person.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.history.Made;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Problem;
import cairn.ingest.model.ProblemKind;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What reports and tests of a class say of its substances, and they of it. */
class ProblemReportsTest {
  private static final LocalDate START = LocalDate.of(2026, 7, 1);
  private static final Problem OPIOID = problem("opioid", null);
  private static final Problem HEROIN = problem("heroin", "opioid");
  private static final Problem FENTANYL = problem("fentanyl", "opioid");
  private static final Families FAMILIES =
      new Families(Map.of("heroin", "opioid", "fentanyl", "opioid"));

  private static Problem problem(String key, @Nullable String parent) {
    return new Problem(
        key,
        key,
        ProblemKind.SUBSTANCE,
        parent,
        List.of(),
        new Problem.Norms(null, null, null, null));
  }

  private static UseReport told(Problem problem, int from, int until, int used) {
    return Made.of(UseReport.class)
        .with(UseReport::client, new ClientId("c01"))
        .with(UseReport::problem, problem)
        .days(START.plusDays(from - 1), START.plusDays(until - 1))
        .with(UseReport::source, UseSource.SELF_REPORT)
        .with(UseReport::daysUsed, used)
        .make();
  }

  private static UseReport test(Problem problem, int day, DrugTestResult result) {
    return Made.of(UseReport.class)
        .with(UseReport::client, new ClientId("c01"))
        .with(UseReport::problem, problem)
        .days(START.plusDays(day - 1), START.plusDays(day - 1))
        .with(UseReport::source, UseSource.URINE)
        .with(UseReport::result, result)
        .make();
  }

  private static ProblemReports of(Problem problem, UseReport... all) {
    return ProblemReports.of(problem, List.of(all), EnumSet.allOf(UseSource.class), FAMILIES);
  }

  private static List<String> none(ProblemReports reports) {
    return reports.reports().stream()
        .filter(each -> each.daysUsed() != null && each.daysUsed() == 0)
        .map(each -> each.period().from() + " " + each.period().days())
        .toList();
  }

  @Test
  void noUseOfOneSubstanceIsNoneOfTheClassWhereNothingElseOfItIsNamed() {
    assertEquals(List.of("2026-07-01 14"), none(of(OPIOID, told(HEROIN, 1, 14, 0))));
    assertEquals(List.of(), none(of(OPIOID, told(HEROIN, 1, 14, 0), told(FENTANYL, 30, 36, 2))));
    assertEquals(List.of(), none(of(OPIOID, told(HEROIN, 1, 14, 0), told(OPIOID, 30, 36, 2))));
  }

  @Test
  void aClassIsNotUsedWhereEachSubstanceNamedIsNot() {
    assertEquals(
        List.of("2026-07-08 7"),
        none(of(OPIOID, told(HEROIN, 1, 14, 0), told(FENTANYL, 8, 21, 0))));
    assertEquals(
        List.of("2026-07-01 14"),
        none(of(OPIOID, told(OPIOID, 1, 14, 0), told(FENTANYL, 8, 21, 0))),
        "what is said of the class itself holds");
  }

  @Test
  void useOfOneSubstanceIsUseOfTheClass() {
    ProblemReports reports = of(OPIOID, told(HEROIN, 1, 7, 3), told(FENTANYL, 1, 7, 0));
    assertEquals(1, reports.reports().size());
    assertEquals(3, reports.reports().get(0).daysUsed());
  }

  @Test
  void aTestOfTheClassContradictsNoUseOfEachSubstanceUnlessAnotherExplainsIt() {
    UseReport none = told(HEROIN, 1, 7, 0);
    UseReport positive = test(OPIOID, 3, DrugTestResult.POSITIVE);
    assertTrue(of(HEROIN, none, positive).found().contradicts(none));
    assertTrue(of(HEROIN, none, positive).found().byDay().isEmpty(), "which one, it does not say");
    for (UseReport other :
        List.of(
            told(FENTANYL, 1, 7, 1),
            told(OPIOID, 1, 7, 2),
            test(HEROIN, 3, DrugTestResult.NEGATIVE),
            test(FENTANYL, 3, DrugTestResult.POSITIVE))) {
      assertFalse(of(HEROIN, none, positive, other).found().contradicts(none));
    }
    for (UseReport other :
        List.of(told(FENTANYL, 1, 7, 0), test(FENTANYL, 4, DrugTestResult.POSITIVE))) {
      assertTrue(of(HEROIN, none, positive, other).found().contradicts(none));
    }
    assertFalse(
        of(HEROIN, none, test(OPIOID, 3, DrugTestResult.NEGATIVE)).found().contradicts(none));
  }
}
