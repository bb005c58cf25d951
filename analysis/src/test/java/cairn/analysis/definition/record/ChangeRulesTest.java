package cairn.analysis.definition.record;

import static cairn.analysis.definition.record.DayRulesTest.assertAgrees;
import static cairn.analysis.definition.record.DayRulesTest.atLeast;

import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.library.CaseFolder;
import cairn.analysis.definition.record.DayRulesTest.Asked;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules on amounts, limits and change against a plain statement of each. */
class ChangeRulesTest {
  private static void assertSays(
      RecordRule rule,
      int window,
      @Nullable Threshold threshold,
      BiFunction<Asked, Threshold, Verdict> again) {
    assertAgrees(rule, window, threshold, diary -> diary, again);
  }

  private static int heavy(Diary diary, int from, int until) {
    return diary.days(from, until, diary.isHigher() ? 5 : 4);
  }

  @Test
  void noHeavyDay() {
    for (int grace : new int[] {0, 14}) {
      assertSays(
          new HeavyDays(false, grace),
          28,
          null,
          (asked, line) -> {
            Asked after = afterGrace(asked, grace);
            int heavy = heavy(asked.diary(), after.from(), after.at());
            if (heavy > 0) {
              return after.of(false, heavy);
            }
            return after.gap() != null ? after.not(after.gap()) : after.of(true, 0);
          });
    }
  }

  private static Asked afterGrace(Asked asked, int grace) {
    boolean cut = grace > 0 && asked.from() < grace && grace < asked.at();
    return new Asked(asked.diary(), cut ? grace : asked.from(), asked.at(), asked.coverage());
  }

  @Test
  void percentOfHeavyDays() {
    assertSays(
        new HeavyDays(true, 0),
        28,
        null,
        (asked, line) -> {
          if (asked.gap() != null) {
            return asked.not(asked.gap());
          }
          double percent = 100.0 * heavy(asked.diary(), asked.from(), asked.at()) / asked.told();
          Integer start = asked.diary().baseline(asked.from());
          if (percent == 0) {
            return asked.of(true, 0);
          }
          if (start == null) {
            return asked.notBut(Reason.NO_BASELINE, percent);
          }
          double before =
              100.0
                  * heavy(asked.diary(), start, start + 28)
                  / asked.diary().told(start, start + 28);
          return asked.of(percent < before - 1e-9, percent);
        });
  }

  @Test
  void weeksWithinLimits() {
    for (int daysAWeek : new int[] {5, 7}) {
      assertSays(
          new WithinLimits(4, 14, 3, 7, daysAWeek),
          28,
          null,
          (asked, line) -> {
            Diary diary = asked.diary();
            int day = diary.isHigher() ? 4 : 3;
            int all = diary.isHigher() ? 14 : 7;
            int over = 0;
            int within = 0;
            for (int week = asked.from(); week < asked.at(); week += 7) {
              if (diary.largest(week, week + 7) > day
                  || diary.sum(week, week + 7) > all
                  || diary.used(week, week + 7) > daysAWeek) {
                over++;
              } else if (diary.told(week, week + 7) >= 5) {
                within++;
              }
            }
            int known = over + within;
            if (over > 0) {
              return Verdict.notAchieved(100.0 * within / known, known, 4);
            }
            if (known == 0 || known < asked.coverage() * 4 - 1e-9) {
              return Verdict.notEvaluable(
                  asked.told() == 0 ? Reason.NO_REPORTS : Reason.COVERAGE_TOO_LOW, known, 4);
            }
            return Verdict.achieved(100.0, known, 4);
          });
    }
  }

  /** Levels by the mean grams of alcohol a day: 14 g a drink. */
  private static int level(Diary diary, int from, int until) {
    double grams = 14.0 * diary.sum(from, until) / diary.told(from, until);
    double[] cuts = diary.isHigher() ? new double[] {0, 40, 60, 100} : new double[] {0, 20, 40, 60};
    int level = 0;
    while (level < 4 && grams > cuts[level]) {
      level++;
    }
    return level;
  }

  private static final List<String> LEVELS =
      List.of("abstinent", "low", "medium", "high", "very_high");

  @Test
  void riskDrinkingLevels() {
    Threshold low = new Threshold(Threshold.Side.AT_MOST, 1, ThresholdUnit.LEVELS);
    assertSays(
        new WhoLevel(0),
        28,
        low,
        (asked, line) -> {
          if (asked.gap() != null) {
            return asked.not(asked.gap());
          }
          int now = level(asked.diary(), asked.from(), asked.at());
          return asked.of(now <= 1, now).named(LEVELS.get(now));
        });
    for (int shift : new int[] {1, 2}) {
      assertSays(
          new WhoLevel(shift),
          28,
          null,
          (asked, line) -> {
            if (asked.gap() != null) {
              return asked.not(asked.gap());
            }
            Integer start = asked.diary().baseline(asked.from());
            if (start == null) {
              return asked.not(Reason.NO_BASELINE);
            }
            boolean isKnown = asked.diary().isEnough(start, start + 28, asked.coverage());
            int before = isKnown ? level(asked.diary(), start, start + 28) : 9;
            if (before < shift) {
              return asked.not(Reason.LEVEL_ALLOWS_NO_SHIFT);
            }
            if (!isKnown) {
              return asked.not(Reason.AMOUNT_NOT_RECORDED);
            }
            int now = level(asked.diary(), asked.from(), asked.at());
            return asked.of(before - now >= shift, before - now).named(LEVELS.get(now));
          });
    }
  }

  private static double useDays(Diary diary, int from, int until) {
    return 28.0 * diary.used(from, until) / diary.told(from, until);
  }

  @Test
  void reliableChangeOfDays() {
    for (ReliableChange.By by :
        List.of(ReliableChange.By.PERCENT, ReliableChange.By.DAYS, ReliableChange.By.CATALOGUE)) {
      double number = by == ReliableChange.By.PERCENT ? 30 : 4;
      Integer published =
          CaseFolder.catalogues().problems().require("alcohol").norms().reliableDays();
      assertSays(
          new ReliableChange(by, number, Map.of()),
          28,
          null,
          (asked, line) -> {
            if (asked.gap() != null) {
              return asked.not(asked.gap());
            }
            Integer start = asked.diary().baseline(asked.from());
            if (start == null) {
              return asked.not(Reason.NO_BASELINE);
            }
            double before = useDays(asked.diary(), start, start + 28);
            double now = useDays(asked.diary(), asked.from(), asked.at());
            if (before == 0) {
              return asked
                  .notBut(Reason.NO_USE_AT_START, -now)
                  .named(now > 0 ? "started" : "not_used");
            }
            double least =
                switch (by) {
                  case PERCENT -> 0.3 * before;
                  case DAYS -> 4;
                  default -> published;
                };
            String name =
                now == 0
                    ? "abstinent"
                    : before - now >= least - 1e-9
                        ? "reliably_improved"
                        : now - before >= least - 1e-9 ? "reliably_deteriorated" : "unchanged";
            return asked.of(now == 0 || name.equals("reliably_improved"), before - now).named(name);
          });
    }
  }

  @Test
  void changeOfAQuantity() {
    for (QuantityChange.Quantity of :
        List.of(
            QuantityChange.Quantity.USE_DAYS,
            QuantityChange.Quantity.FEWER_DAYS,
            QuantityChange.Quantity.AMOUNT_A_USING_DAY,
            QuantityChange.Quantity.LARGEST_AMOUNT)) {
      boolean inDays = of == QuantityChange.Quantity.FEWER_DAYS;
      double least = inDays ? 3 : 25;
      assertSays(
          new QuantityChange(of),
          28,
          atLeast(least, inDays ? ThresholdUnit.DAYS : ThresholdUnit.PERCENT),
          (asked, line) -> {
            if (asked.gap() != null) {
              return asked.not(asked.gap());
            }
            Integer start = asked.diary().baseline(asked.from());
            if (start == null) {
              return asked.not(Reason.NO_BASELINE);
            }
            double before = quantity(of, asked.diary(), start, start + 28);
            if (before == 0) {
              return asked.not(Reason.NO_USE_AT_START);
            }
            double less = before - quantity(of, asked.diary(), asked.from(), asked.at());
            double value = inDays ? less : 100 * less / before;
            String name =
                value >= least - 1e-9 ? "less" : -value >= least - 1e-9 ? "more" : "unchanged";
            return asked.of(name.equals("less"), value).named(name);
          });
    }
  }

  private static double quantity(QuantityChange.Quantity of, Diary diary, int from, int until) {
    int used = diary.used(from, until);
    return switch (of) {
      case AMOUNT_A_USING_DAY -> used == 0 ? 0 : (double) diary.sum(from, until) / used;
      case LARGEST_AMOUNT -> diary.largest(from, until);
      default -> useDays(diary, from, until);
    };
  }

  @Test
  void bandsOfFrequency() {
    List<String> names = List.of("none", "monthly", "weekly", "most_days");
    assertSays(
        new FrequencyBand(28, List.of(0.0, 0.001, 4.0, 16.0), names, 2),
        28,
        null,
        (asked, line) -> {
          if (asked.gap() != null) {
            return asked.not(asked.gap());
          }
          int now = band(useDays(asked.diary(), asked.from(), asked.at()));
          Integer start = asked.diary().baseline(asked.from());
          if (start == null) {
            return asked.not(Reason.NO_BASELINE).named(names.get(now));
          }
          int before = band(useDays(asked.diary(), start, start + 28));
          if (before < 2) {
            Reason why = before == 0 ? Reason.NO_USE_AT_START : Reason.LEVEL_ALLOWS_NO_SHIFT;
            return asked.not(why).named(names.get(now));
          }
          return asked.of(now < before, before - now).named(names.get(now));
        });
  }

  private static int band(double days) {
    return days >= 16 - 1e-9 ? 3 : days >= 4 - 1e-9 ? 2 : days > 0 ? 1 : 0;
  }
}
