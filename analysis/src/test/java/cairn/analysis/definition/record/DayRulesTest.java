package cairn.analysis.definition.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.MixedRule;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules on days of use against a plain statement of each, for many drawn people. */
class DayRulesTest {
  private static final int PEOPLE = 150;
  private static final int[] MILESTONES = {1, 13, 28, 35, 61, 112};
  private static final double[] SHARES = {0, 0.5, 5.0 / 7, 0.8, 1};

  /** What is judged: a person, the days {@code [from, at)}, and the share that must be known. */
  record Asked(Diary diary, int from, int at, double coverage) {
    int told() {
      return diary.told(from, at);
    }

    int used() {
      return diary.used(from, at);
    }

    int days() {
      return at - from;
    }

    @Nullable Reason gap() {
      return diary.gap(from, at, coverage);
    }

    Verdict of(boolean met, double value) {
      return Verdict.of(met, value, told(), days());
    }

    Verdict not(Reason reason) {
      return Verdict.notEvaluable(reason, told(), days());
    }

    Verdict notBut(Reason reason, double value) {
      return Verdict.notEvaluable(reason, value, told(), days());
    }
  }

  static Threshold atLeast(double number, ThresholdUnit unit) {
    return new Threshold(Threshold.Side.AT_LEAST, number, unit);
  }

  /** Holds a rule against a second statement of it, and sees that every answer comes up. */
  static void assertAgrees(
      RecordRule rule,
      int window,
      @Nullable Threshold threshold,
      UnaryOperator<Diary> more,
      BiFunction<Asked, Threshold, Verdict> again) {
    Map<Reason, Integer> seen = new EnumMap<>(Reason.class);
    for (int seed = 0; seed < PEOPLE; seed++) {
      Diary diary = more.apply(new Diary(seed));
      for (int at : MILESTONES) {
        double coverage = SHARES[(seed + at) % SHARES.length];
        Terms terms = new Terms(window, threshold, coverage, MissingRule.OBSERVED, MixedRule.USE);
        Verdict found = rule.judge(diary.evidence(at), terms);
        Asked asked = new Asked(diary, window == 0 ? 0 : at - window, at, coverage);
        Verdict expected = again.apply(asked, threshold);
        assertEquals(rounded(expected), rounded(found), rule + ", person " + seed + " on " + at);
        seen.merge(found.reason(), 1, Integer::sum);
      }
    }
    assertTrue(seen.getOrDefault(Reason.RULE_MET, 0) > 5, rule + " " + seen);
    assertTrue(seen.getOrDefault(Reason.RULE_NOT_MET, 0) > 5, rule + " " + seen);
    assertTrue(seen.size() > 2, rule + " " + seen);
  }

  private static Verdict rounded(Verdict verdict) {
    Double value = verdict.value();
    return new Verdict(
        verdict.status(),
        value == null ? null : Double.valueOf(Math.round(value * 1e9) / 1e9),
        verdict.bounds(),
        verdict.category(),
        verdict.reason(),
        verdict.observed(),
        verdict.expected());
  }

  private static void assertAgrees(
      RecordRule rule,
      int window,
      @Nullable Threshold threshold,
      BiFunction<Asked, Threshold, Verdict> again) {
    assertAgrees(rule, window, threshold, diary -> diary, again);
  }

  @Test
  void noUseInTheWindow() {
    for (int window : new int[] {0, 1, 7, 28}) {
      assertAgrees(
          new NoUseInWindow(),
          window,
          null,
          (asked, line) -> {
            if (asked.used() > 0) {
              return asked.of(false, asked.used());
            }
            return asked.gap() != null ? asked.not(asked.gap()) : asked.of(true, 0);
          });
    }
  }

  @Test
  void percentOfDaysWithoutUse() {
    Threshold eighty = atLeast(80, ThresholdUnit.PERCENT);
    BiFunction<Asked, Threshold, Verdict> again =
        (asked, line) -> {
          if (asked.gap() != null) {
            return asked.not(asked.gap());
          }
          double percent = 100.0 * (asked.told() - asked.used()) / asked.told();
          if (line != null || asked.used() == 0) {
            return asked.of(asked.used() == 0 || percent >= 80 - 1e-9, percent);
          }
          Integer start = asked.diary().baseline(asked.from());
          if (start == null) {
            return asked.notBut(Reason.NO_BASELINE, percent);
          }
          int told = asked.diary().told(start, start + 28);
          double before = 100.0 * (told - asked.diary().used(start, start + 28)) / told;
          return asked.of(percent > before + 1e-9, percent);
        };
    assertAgrees(new PercentDaysAbstinent(), 28, null, again);
    assertAgrees(new PercentDaysAbstinent(), 28, eighty, again);
  }

  @Test
  void runsOfDaysWithoutUse() {
    for (LongestRun.Gaps gaps : LongestRun.Gaps.values()) {
      for (boolean current : new boolean[] {false, true}) {
        assertAgrees(
            new LongestRun(gaps, current),
            0,
            atLeast(14, ThresholdUnit.DAYS),
            (asked, line) -> {
              StringBuilder days = new StringBuilder("+");
              for (int day = asked.from(); day < asked.at(); day++) {
                int drinks = asked.diary().on(day);
                boolean leftOut = drinks < 0 && gaps == LongestRun.Gaps.LEFT_OUT;
                days.append(leftOut ? "" : drinks == 0 ? "-" : "+");
              }
              String[] runs = days.append(' ').toString().strip().split("\\+", -1);
              int run = runs[runs.length - 1].length();
              for (String each : current ? new String[0] : runs) {
                run = Math.max(run, each.length());
              }
              if (run >= 14) {
                return asked.of(true, run);
              }
              Reason gap = asked.gap();
              return gap == null
                  ? asked.of(false, run)
                  : gap == Reason.COVERAGE_TOO_LOW ? asked.notBut(gap, run) : asked.not(gap);
            });
      }
    }
  }

  @Test
  void theFirstUse() {
    assertAgrees(
        new FirstUse(),
        0,
        null,
        (asked, line) -> {
          if (asked.told() == 0) {
            return asked.not(Reason.NO_REPORTS);
          }
          int seen = 0;
          for (int day = 0; day < asked.at(); day++) {
            if (asked.diary().on(day) > 0) {
              return asked.of(false, day).named("used");
            }
            seen = asked.diary().isTold(day) ? day + 1 : seen;
          }
          return (asked.gap() == null
                  ? asked.of(true, seen)
                  : asked.notBut(Reason.COVERAGE_TOO_LOW, seen))
              .named("not_used");
        });
  }

  @Test
  void noReturnToRegularUse() {
    assertAgrees(
        new ProlongedAbstinence(14, 3),
        0,
        null,
        (asked, line) -> {
          if (asked.at() <= 14) {
            return Verdict.notEvaluable(Reason.NOT_ENDED_YET, 0, 0);
          }
          Diary diary = asked.diary();
          Asked late = new Asked(diary, 14, asked.at(), asked.coverage());
          boolean returned = false;
          for (int day = 14; day + 3 <= asked.at(); day++) {
            returned |= diary.used(day, day + 3) == 3;
          }
          for (int week = 14; week + 14 <= asked.at(); week += 7) {
            returned |= diary.used(week, week + 7) > 0 && diary.used(week + 7, week + 14) > 0;
          }
          if (returned) {
            return late.of(false, late.used());
          }
          return late.gap() != null ? late.not(late.gap()) : late.of(true, late.used());
        });
  }

  /** The first day of the goal within the course, or the milestone where it was not set by then. */
  private static int goalFrom(int setOn, int at) {
    return setOn >= at ? at : Math.max(0, setOn);
  }

  @Test
  void noReturnToUseAfterDaysWithout() {
    for (int setOn : new int[] {-20, 0, 20}) {
      for (int after : new int[] {0, 2}) {
        for (int least : new int[] {0, 4}) {
          assertAgrees(
              new ReturnToUse(after, least, Math.max(0, least - 1), false),
              0,
              null,
              diary -> diary.abstains(setOn),
              (asked, line) -> {
                int from = goalFrom(setOn, asked.at());
                if (from == asked.at()) {
                  return Verdict.notEvaluable(Reason.NO_GOAL, 0, 0);
                }
                Diary diary = asked.diary();
                Asked since = new Asked(diary, from, asked.at(), asked.coverage());
                int enough = least == 0 ? 1 : diary.isHigher() ? least : least - 1;
                for (int day = from; day < asked.at(); day++) {
                  int without = day - after;
                  boolean free =
                      without >= from
                          && diary.told(without, day) == after
                          && diary.used(without, day) == 0;
                  if (diary.on(day) >= enough && (free || after == 0)) {
                    return since.of(false, day - from);
                  }
                }
                return since.gap() != null ? since.not(since.gap()) : since.of(true, since.days());
              });
        }
      }
    }
  }

  @Test
  void keptLapsedReturned() {
    assertAgrees(
        new Lapse(2, 4, 3),
        0,
        null,
        diary -> diary.abstains(10),
        (asked, line) -> {
          int from = goalFrom(10, asked.at());
          if (from == asked.at()) {
            return Verdict.notEvaluable(Reason.NO_GOAL, 0, 0);
          }
          Diary diary = asked.diary();
          Asked since = new Asked(diary, from, asked.at(), asked.coverage());
          int last = asked.at() - 1;
          while (last >= from && diary.on(last) <= 0) {
            last--;
          }
          double after = asked.at() - 1 - last;
          for (int week = from; week + 21 <= asked.at(); week += 7) {
            if (diary.used(week, week + 7) > 0
                && diary.used(week + 7, week + 14) > 0
                && diary.used(week + 14, week + 21) > 0) {
              return since.of(false, after).named("return");
            }
          }
          if (since.gap() != null) {
            return since.not(since.gap());
          }
          if (since.used() == 0) {
            return since.of(true, since.days()).named("kept");
          }
          boolean lapses = areLapses(since);
          return since.of(lapses, after).named(lapses ? "lapse" : "other_use");
        });
  }

  /** Pieces of use parted by four days without hold at most two, and four such days come last. */
  private static boolean areLapses(Asked since) {
    StringBuilder told = new StringBuilder();
    for (int day = since.from(); day < since.at(); day++) {
      int drinks = since.diary().on(day);
      told.append(drinks < 0 ? "" : drinks > 0 ? "+" : "-");
    }
    boolean small = true;
    for (String piece : told.toString().split("-{4,}")) {
      small &= piece.chars().filter(day -> day == '+').count() <= 2;
    }
    return small && told.toString().matches("[+-]*-{4}");
  }

  @Test
  void aPlannedTimeOnceItIsOver() {
    assertAgrees(
        new PlannedAbstinence(),
        0,
        atLeast(80, ThresholdUnit.PERCENT),
        diary -> diary.plans(10, 14, 34).plans(40, 42, 55).plans(44, 100, 140),
        (asked, line) -> {
          if (asked.at() < 35) {
            Reason why = asked.at() > 10 ? Reason.NOT_ENDED_YET : Reason.NO_GOAL;
            return Verdict.notEvaluable(why, 0, 0);
          }
          Diary diary = asked.diary();
          Asked plan =
              asked.at() < 56
                  ? new Asked(diary, 14, 35, asked.coverage())
                  : new Asked(diary, 42, 56, asked.coverage());
          double atBest = 100.0 * (plan.days() - plan.used()) / plan.days();
          boolean decided = plan.told() > 0 && atBest < 80 - 1e-9;
          if (plan.gap() != null && !decided) {
            return plan.not(plan.gap());
          }
          double percent = 100.0 * (plan.told() - plan.used()) / plan.told();
          boolean kept = percent >= 80 - 1e-9;
          return plan.of(kept, percent)
              .named(plan.used() == 0 ? "completed" : kept ? "mostly_kept" : "not_kept");
        });
  }
}
