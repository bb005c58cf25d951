package cairn.analysis.definition.fact;

import cairn.analysis.person.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on one person and problem that are held against the person's own goal. Null where a
 * verdict is not asked for, such as drinking limits of another substance.
 *
 * @param abstinent no use in the window
 * @param withinLimits use within the published limits, or within the person's own
 * @param change use held against use at the start
 * @param saferUse a safer way of using taken up
 * @param own what was planned and agreed with the person
 */
public record OutcomeFacts(
    @Nullable Verdict abstinent,
    @Nullable Verdict withinLimits,
    Change change,
    @Nullable Verdict saferUse,
    Own own) {

  /**
   * Use held against use at the start.
   *
   * @param fewerDays reliably fewer days of use, or none
   * @param smallerAmount reliably less of it
   * @param fewerHours reliably fewer hours
   * @param increased more days of use by what would be reliably fewer with both times exchanged, or
   *     use begun
   */
  public record Change(
      @Nullable Verdict fewerDays,
      @Nullable Verdict smallerAmount,
      @Nullable Verdict fewerHours,
      @Nullable Verdict increased) {
    static final Change NOT_ASKED = new Change(null, null, null, null);
  }

  /**
   * What was planned and agreed with the person.
   *
   * @param plannedPeriod the last planned time without use, kept
   * @param target the target of the goal itself, reached
   * @param review what the last review of the goal says
   */
  public record Own(
      @Nullable Verdict plannedPeriod, @Nullable Verdict target, @Nullable Verdict review) {}
}
