package cairn.analysis.definition.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.derived.DerivedRule;
import cairn.analysis.definition.derived.Matched;
import cairn.analysis.definition.derived.OfMostProblematic;
import cairn.analysis.definition.derived.WithAbstinenceGoal;
import cairn.analysis.definition.derived.WithMedication;
import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.definition.library.OutcomeDefinition;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules on acts, scales, stays, care and other substances, on each side of their lines. */
class RecordEdgesTest {
  private static final DefinitionLibrary LIBRARY = DefinitionLibrary.load();

  private static String day(int day) {
    return Told.START.plusDays(day).toString();
  }

  /** Reports of one act, written as day:occasions, each of a single day. */
  private static Told act(Told told, String behavior, String reports) {
    for (String each : reports.split(" ")) {
      String[] parts = each.split(":");
      String on = day(Integer.parseInt(parts[0]));
      told.with("safety_reports", String.join(",", behavior, on, on, parts[1].replace('/', ',')));
    }
    return told;
  }

  @ParameterizedTest
  @CsvSource({
    "-28:0 1:1 2:1,achieved 1 adopted 1/1",
    "-29:0 1:1 2:1,not_achieved 0 kept 1/1", // the first in the time around the start says it
    "0:0 1:1 2:0 3:1,achieved 1 adopted 1/1",
    "0:0 1:1 2:0 3:0,not_achieved 0 not_done 1/1",
    "0:0 1:1 2:1 3:0 4:0,not_achieved 0 not_done 1/1",
    "0:2 1:1 2:1,not_achieved 0 kept 1/1",
    "0:2 1:1 2:0 3:0,not_achieved 0 lost 1/1",
    "0:2 1:1 2:0,not_achieved 0 kept 1/1", // as one of two is not taken up, it is not given up
    "0:0 1:0 2:1,not_achieved 0 not_done 1/1",
    "0:0 1:1,no_second_assessment 0/1",
    "0:0 1:1 28:1,no_second_assessment 0/1", // known on the milestone itself is too late
    "0:0 1:1 27:1,achieved 1 adopted 1/1",
    "28:0 29:1 30:1,not_collected 0/0",
    "0:2/20 1:16/16 2:16/16,achieved 1 adopted 1/1",
    "0:16/16 1:2/20 2:2/20,not_achieved 0 lost 1/1", // the mirror
    "0:10/20 1:5/9 2:9/10,not_achieved 0 kept 1/1",
    "0:9/20 1:4/9 2:4/9,not_achieved 0 not_done 1/1",
    "0:2 1:16/16 2:16/16,not_achieved 0 kept 1/1",
    "0:0/0 1:0/20 2:16/16 3:16/16,achieved 1 adopted 1/1", // no occasion says nothing
    "0:0/0 29:1 30:1,not_collected 0/0"
  })
  void anActTakenUp(String reports, String said) {
    Told told = act(new Told(), "naloxone_at_hand", reports);
    assertEquals(said, Told.line(new SaferUse(3, 2, false).judge(told.person(), Told.terms(null))));
  }

  /** An act that nobody asked about at the start may have been done all along. */
  @Test
  void anActWithoutAReportAtTheStartIsUnknown() {
    Told told = act(new Told(), "condom", "0:1 1:1 2:1");
    act(told, "naloxone_at_hand", "28:1 29:1 30:1 31:1");
    UseEvidence evidence = UseEvidence.ofPerson(told.person().calendars(), Told.AT.plusDays(30));
    assertEquals(
        "not_achieved 0 kept 1/2",
        Told.line(new SaferUse(3, 2, false).judge(evidence, Told.terms(null))));
  }

  @Test
  void severalActsAreNamedAfterTheBest() {
    Told told = act(new Told(), "naloxone_at_hand", "0:1 1:0 2:0");
    act(told, "condom", "0:1 1:1 2:1");
    assertEquals(
        "not_achieved 0 kept 2/2",
        Told.line(new SaferUse(3, 2, false).judge(told.person(), Told.terms(null))));
    act(told, "ate_before", "0:0 1:1 2:1");
    act(told, "water_between", "5:0 6:1 7:1");
    assertEquals(
        "achieved 2 adopted 4/4",
        Told.line(new SaferUse(3, 2, false).judge(told.person(), Told.terms(null))));
    act(told, "overdose", "0:0 1:1 2:1");
    assertEquals(
        "achieved 2 adopted 4/4",
        Told.line(new SaferUse(3, 2, false).judge(told.person(), Told.terms(null))),
        "a harm is no act");
  }

  @Test
  void partsOfSaferUse() {
    Threshold two = new Threshold(Threshold.Side.AT_LEAST, 2, ThresholdUnit.COUNT);
    SaferUseParts parts = new SaferUseParts();
    Told told = act(new Told(), "overdose", "1:1");
    assertEquals("no_reports 0/0", Told.line(parts.judge(told.person(), Told.terms(two))));
    act(told, "drug_checking", "0:0 27:0");
    assertEquals("not_achieved 0 none 2/2", Told.line(parts.judge(told.person(), Told.terms(two))));
    act(told, "ate_before", "0:1");
    assertEquals("not_achieved 1 set 3/3", Told.line(parts.judge(told.person(), Told.terms(two))));
    act(told, "condom", "-1:1 28:1");
    assertEquals("not_achieved 1 set 3/3", Told.line(parts.judge(told.person(), Told.terms(two))));
    act(told, "water_between", "5:1");
    assertEquals("achieved 2 drug+set 4/4", Told.line(parts.judge(told.person(), Told.terms(two))));
  }

  /** Scores of a scale, written as day:score, beside one of another part of the scale. */
  private static String scale(ScaleChange rule, String scores) {
    Told told = new Told().with("measures", rule.instrument() + ",other," + day(27) + ",99");
    for (String each : scores.split(" ")) {
      String[] parts = each.split(":");
      told.with(
          "measures",
          String.join(
              ",", rule.instrument(), rule.subscale(), day(Integer.parseInt(parts[0])), parts[1]));
    }
    return Told.line(rule.judge(told.person(), Told.terms(null)));
  }

  @ParameterizedTest
  @CsvSource({
    "0:20 20:14,achieved 6 reliably_improved 2/2",
    "0:20 20:15,not_achieved 5 unchanged 2/2",
    "0:14 20:20,not_achieved -6 reliably_deteriorated 2/2",
    "0:14 20:19,not_achieved -5 unchanged 2/2",
    "-28:20,no_second_assessment 1/2",
    "-29:20 20:14,no_second_assessment 1/2",
    "28:20,not_collected 0/2",
    "0:20,no_second_assessment 1/2",
    "-29:20,no_baseline 1/2",
    "-9:20 -5:27 6:18 20:14,achieved 13 reliably_improved 2/2",
    "0:20 20:14 28:27,achieved 6 reliably_improved 2/2"
  })
  void aScaleOnWhichLowerIsBetter(String scores, String said) {
    assertEquals(said, scale(new ScaleChange("phq_9", "total", 0, false), scores));
  }

  @Test
  void scalesAcrossTheirLine() {
    ScaleChange recovered = new ScaleChange("phq_9", "total", 0, true);
    assertEquals("achieved 11 reliably_improved 2/2", scale(recovered, "0:20 20:9"));
    assertEquals("not_achieved 10 reliably_improved 2/2", scale(recovered, "0:20 20:10"));
    assertEquals("achieved 6 reliably_improved 2/2", scale(recovered, "0:10 20:4"));
    assertEquals("level_allows_no_shift 9 2/2", scale(recovered, "0:9 20:0"));
    ScaleChange higher = new ScaleChange("ors", "total", 0, true);
    assertEquals("achieved 5 reliably_improved 2/2", scale(higher, "0:20 20:25"));
    assertEquals("not_achieved 5 reliably_improved 2/2", scale(higher, "0:19 20:24"));
    assertEquals("level_allows_no_shift 5 2/2", scale(higher, "0:25 20:30"));
    assertEquals("not_achieved -5 reliably_deteriorated 2/2", scale(higher, "0:20 20:15"));
    assertEquals(
        "no_threshold 8 2/2", scale(new ScaleChange("sds", "total", 0, false), "0:10 20:2"));
    assertEquals(
        "achieved 8 reliably_improved 2/2",
        scale(new ScaleChange("sds", "total", 8, false), "0:10 20:2"));
    assertEquals(
        "no_threshold 8 2/2", scale(new ScaleChange("sds", "total", 8, true), "0:10 20:2"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29,completed,achieved planned 1/1",
    "2026-03-30,completed,not_ended_yet 0/0",
    "2026-03-29,cost,not_achieved left 1/1",
    "2026-03-29,moved_away,not_achieved competing 1/1",
    "2026-03-29,unknown,not_collected 0/1",
    "2026-03-29,'',not_collected 0/1",
    "'','',not_ended_yet 0/0"
  })
  void howTheLastStayEnded(String left, String reason, String said) {
    Told told = new Told().with("memberships", String.join(",", "g1", day(0), left, reason));
    assertEquals(said, Told.line(new PlannedEnd().judge(told.person(), Told.terms(null))));
    told.with("memberships", String.join(",", "g2", day(0), day(5), "cost"));
    String later = Told.line(new PlannedEnd().judge(told.person(), Told.terms(null)));
    boolean isOnly = said.startsWith("not_ended_yet");
    assertEquals(isOnly ? "not_achieved left 1/1" : said, later, "the one that ended last");
  }

  @ParameterizedTest
  @CsvSource({
    "-100,'',on_medication",
    "-100,0,on_medication",
    "-100,-1,no_medication",
    "27,'',on_medication",
    "28,'',no_medication"
  })
  void whoTookAMedicationMeanwhile(int from, String until, String name) {
    OutcomeDefinition none = LIBRARY.get("ABS-1-28");
    WithMedication rule = new WithMedication(none, List.of("naltrexone"));
    Told told = new Told().reports(0, 28, "0");
    told.with(
        "care",
        String.join(
            ",", "naltrexone", day(from), until.isEmpty() ? "" : day(Integer.parseInt(until))));
    assertEquals(
        "achieved 0 " + name + " 28/28", Told.line(rule.judge(told.alcohol(), Told.terms(null))));
    Told other = new Told().reports(0, 28, "0").with("care", "individual_therapy," + day(0) + ",");
    assertEquals(
        "achieved 0 no_medication 28/28", Told.line(rule.judge(other.alcohol(), Told.terms(null))));
    Told used = new Told().reports(0, 28, "3");
    assertEquals("not_achieved 3 28/28", Told.line(rule.judge(used.alcohol(), Told.terms(null))));
  }

  private static Told uses(Told told, String problem, int before, int now) {
    String[] cells = {Integer.toString(before), Integer.toString(now)};
    for (int i = 0; i < 2; i++) {
      LocalDate from = Told.START.plusDays(28L * (i - 1));
      told.with(
          "use_reports",
          String.join(
              ",",
              problem,
              "self_report",
              from.toString(),
              from.plusDays(27).toString(),
              cells[i]));
    }
    return told;
  }

  @Test
  void theMostProblematicSubstanceAndWhatRoseMeanwhile() {
    DerivedRule alone = new OfMostProblematic(LIBRARY.get("ABS-1-28"), false);
    DerivedRule split = new OfMostProblematic(LIBRARY.get("ABS-1-28"), true);
    assertEquals(
        "not_collected 0/0",
        Told.line(alone.judge(uses(new Told(), "crack", 9, 0).person(), Told.terms(null))));
    Told crack = uses(new Told("", "crack"), "crack", 9, 0);
    assertEquals("achieved 0 28/28", Told.line(alone.judge(crack.person(), Told.terms(null))));
    assertEquals(
        "achieved 0 no_displacement 28/28",
        Told.line(split.judge(crack.person(), Told.terms(null))));
    uses(crack, "alcohol", 10, 12);
    assertEquals(
        "achieved 0 no_displacement 28/28",
        Told.line(split.judge(crack.person(), Told.terms(null))));
    uses(crack, "cannabis", 10, 13);
    assertEquals(
        "not_achieved 0 other_use_increased 28/28",
        Told.line(split.judge(crack.person(), Told.terms(null))));
    assertEquals("achieved 0 28/28", Told.line(alone.judge(crack.person(), Told.terms(null))));
    Told begun = uses(uses(new Told("", "crack"), "crack", 9, 0), "cannabis", 0, 1);
    assertEquals(
        "not_achieved 0 other_use_increased 28/28",
        Told.line(split.judge(begun.person(), Told.terms(null))));
    Told used = uses(uses(new Told("", "crack"), "crack", 9, 1), "cannabis", 0, 1);
    assertEquals("not_achieved 1 28/28", Told.line(split.judge(used.person(), Told.terms(null))));
  }

  @Test
  void onlyWhoIsKnownAtBothEnds() {
    DerivedRule matched = new Matched(LIBRARY.get("ABS-1-28"));
    assertEquals(
        "no_baseline 28/28",
        Told.line(matched.judge(new Told().reports(0, 28, "0").alcohol(), Told.terms(null))));
    Told both = uses(new Told(), "alcohol", 9, 0);
    assertEquals("achieved 0 28/28", Told.line(matched.judge(both.alcohol(), Told.terms(null))));
    Told before = new Told().reports(-28, 28, "9");
    assertEquals("no_reports 0/28", Told.line(matched.judge(before.alcohol(), Told.terms(null))));
  }

  @Test
  void onlyWhoseGoalIsNotToUse() {
    DerivedRule rule = new WithAbstinenceGoal(LIBRARY.get("ABS-1-28"));
    Told wants = new Told().reports(0, 28, "0").wants("abstinence", "", "");
    assertEquals("achieved 0 28/28", Told.line(rule.judge(wants.alcohol(), Told.terms(null))));
    Told less = new Told().reports(0, 28, "0").wants("fewer_days", "", "");
    assertEquals("no_goal 0/0", Told.line(rule.judge(less.alcohol(), Told.terms(null))));
    Told replaced = wants.with("goals", "a02,moderation,alcohol," + day(27) + ",,,,a01");
    assertEquals("no_goal 0/0", Told.line(rule.judge(replaced.alcohol(), Told.terms(null))));
    Told late =
        new Told()
            .reports(0, 28, "0")
            .wants("abstinence", "", "")
            .with("goals", "a02,moderation,alcohol," + day(28) + ",,,,a01");
    assertEquals("achieved 0 28/28", Told.line(rule.judge(late.alcohol(), Told.terms(null))));
    for (int until : new int[] {26, 27}) {
      Told ends =
          new Told()
              .reports(0, 28, "0")
              .with("goals", "a01,abstinence,alcohol," + day(0) + ",,," + day(until));
      assertEquals(
          until == 27 ? "achieved 0 28/28" : "no_goal 0/0",
          Told.line(rule.judge(ends.alcohol(), Told.terms(null))));
    }
    Told other = new Told().reports(0, 28, "0").with("goals", "a01,abstinence,cannabis," + day(0));
    assertEquals("no_goal 0/0", Told.line(rule.judge(other.alcohol(), Told.terms(null))));
    Told any = new Told().reports(0, 28, "0").with("goals", "a01,abstinence,," + day(27));
    assertFalse(Told.line(rule.judge(any.alcohol(), Told.terms(null))).startsWith("no_goal"));
  }
}
