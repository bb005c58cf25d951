package cairn.analysis.person.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.person.history.Made;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Problem;
import cairn.ingest.model.ProblemKind;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a positive test of a class says of reports of no use of one of its members. */
class FoundByTestTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final Problem.Norms UNKNOWN = new Problem.Norms(null, null, null, null);
  private static final Problem HEROIN =
      new Problem("heroin", "Heroin", ProblemKind.SUBSTANCE, "opioid", List.of(), UNKNOWN);

  private static UseReport week(int from, int used) {
    return Made.of(UseReport.class)
        .with(UseReport::client, new ClientId("c01"))
        .with(UseReport::problem, HEROIN)
        .days(START.plusDays(from), START.plusDays(from + 6L))
        .with(UseReport::source, UseSource.SELF_REPORT)
        .with(UseReport::daysUsed, used)
        .make();
  }

  private static UseReport test(int day, DrugTestResult result) {
    return Made.of(UseReport.class)
        .with(UseReport::client, new ClientId("c01"))
        .with(UseReport::problem, HEROIN)
        .days(START.plusDays(day), START.plusDays(day))
        .with(UseReport::source, UseSource.URINE)
        .with(UseReport::result, result)
        .make();
  }

  private static UseReport of(Problem problem, UseReport report) {
    return Made.from(report).with(UseReport::problem, problem).make();
  }

  @Test
  void aTestOfAClassContradictsItsMembersUnlessSomethingExplainsIt() {
    Problem opioid =
        new Problem("opioid", "Opioids", ProblemKind.SUBSTANCE, null, List.of(), UNKNOWN);
    Problem fentanyl =
        new Problem("fentanyl", "Fentanyl", ProblemKind.SUBSTANCE, "opioid", List.of(), UNKNOWN);
    UseReport none = week(0, 0);
    UseReport found = of(opioid, test(3, DrugTestResult.POSITIVE));
    assertEquals(START.plusDays(3).toEpochDay(), against(none, none, found));
    assertEquals(null, against(week(7, 0), week(7, 0), found));
    for (UseReport other :
        List.of(
            of(fentanyl, week(0, 2)),
            of(opioid, week(0, 1)),
            of(fentanyl, test(3, DrugTestResult.POSITIVE)),
            test(3, DrugTestResult.NEGATIVE))) {
      assertEquals(null, against(none, none, found, other), "explained");
    }
    for (UseReport other :
        List.of(
            of(fentanyl, week(0, 0)),
            of(fentanyl, week(7, 2)),
            of(fentanyl, test(2, DrugTestResult.POSITIVE)),
            of(fentanyl, test(3, DrugTestResult.NEGATIVE)))) {
      assertEquals(START.plusDays(3).toEpochDay(), against(none, none, found, other));
    }
    UseReport negative = of(opioid, test(3, DrugTestResult.NEGATIVE));
    assertEquals(null, against(none, none, negative));
  }

  private static @Nullable Long against(UseReport told, UseReport... reports) {
    return FoundByTest.about(HEROIN, List.of(reports), Families.none()).firstAgainst(told);
  }
}
