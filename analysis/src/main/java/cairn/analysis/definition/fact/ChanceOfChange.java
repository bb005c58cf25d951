package cairn.analysis.definition.fact;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.plan.ScoreSpread;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How likely a person shows a part of any positive change, or of any setback, by measurement error
 * alone, for the parts whose error is known: several independent chances p make 1 − ∏(1 − p).
 *
 * <p>A scale with a reliable change of 1.96 standard errors of the difference has p = 0.025 in each
 * direction (Jacobson and Truax 1991). Days of use have p = 1 − Φ(T ÷ SE) for a line of T days
 * where the study plan gives the standard deviation and the reliability of a problem, SE = SD √(2(1
 * − r)). No such error is published for no use, limits, safer use, goals, stages and planned times:
 * they are left out, so what stands here is the least that error alone would show of all parts.
 *
 * <p>Worked example: four scales give 1 − 0.975⁴ = 0.0963. From 20 days a line of 30 % lies at 6
 * days; SD 10 and r 0.80 give SE 6.3246 and p = 1 − Φ(0.9487) = 0.1714.
 *
 * @param judged verdicts with a known chance
 * @param chance the chance of at least one, from 0 to 1
 * @param achieved whether the person had at least one
 */
public record ChanceOfChange(int judged, double chance, boolean achieved) {
  private static final double BY_SCALE = 0.025;
  private static final ChanceOfChange NONE = new ChanceOfChange(0, 0, false);

  /** Both together, as chances that do not depend on each other. */
  ChanceOfChange and(ChanceOfChange other) {
    return new ChanceOfChange(
        judged + other.judged, 1 - (1 - chance) * (1 - other.chance), achieved || other.achieved);
  }

  /** All parts together. */
  public static ChanceOfChange any(Map<ChangePart, ChanceOfChange> parts) {
    return parts.values().stream().reduce(NONE, ChanceOfChange::and);
  }

  /**
   * The parts of one person on one day; those without a verdict are missing.
   *
   * @param calendars the person's calendars
   * @param ofChange the definition of less use
   * @param spreads standard deviation and reliability of days of use, by problem
   * @param at the day after the last day judged
   * @param sign 1 for any positive change, −1 for any setback
   */
  public static Map<ChangePart, ChanceOfChange> of(
      Calendars calendars,
      ChangeDefinitions ofChange,
      Map<String, ScoreSpread> spreads,
      LocalDate at,
      int sign) {
    Map<ChangePart, ChanceOfChange> parts = new EnumMap<>(ChangePart.class);
    for (Verdict each : ScaleSteps.judge(calendars.history().measures(), at.minusDays(1), sign)) {
      add(parts, ChangePart.WELLBEING, each, BY_SCALE);
    }
    for (UseCalendar calendar : calendars.all()) {
      UseEvidence evidence = UseEvidence.of(calendars, calendar.problem(), at);
      Terms terms = ofChange.reduced().terms();
      Verdict change =
          sign > 0
              ? ofChange.reduced().judge(evidence)
              : ofChange.reliably().judgeMore(evidence, terms);
      Double chance = ofChange.reliably().byError(evidence, terms, spreads);
      if (change.isEvaluable() && chance != null) {
        add(parts, ChangePart.USE, change, chance);
      }
    }
    return parts;
  }

  private static void add(
      Map<ChangePart, ChanceOfChange> parts,
      ChangePart part,
      @Nullable Verdict verdict,
      double chance) {
    if (verdict != null && verdict.isEvaluable()) {
      boolean achieved = verdict.status() == Status.ACHIEVED;
      parts.merge(part, new ChanceOfChange(1, chance, achieved), ChanceOfChange::and);
    }
  }
}
