package cairn.analysis.job;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.stage.StageTransition;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the verdicts on one person.
 *
 * @param history everything known of the person at the month's end
 * @param stays stays in each type of group
 * @param moves moves between stages of change
 * @param weeks one line of weeks for each start and substance
 * @param verdicts the verdicts asked for, by start, problem, definition and milestone
 * @param families which substances count for which class
 */
public record Explanation(
    ClientHistory history,
    List<Episode> stays,
    List<StageTransition> moves,
    List<Weeks> weeks,
    List<Judged> verdicts,
    Families families) {

  /**
   * A person's weeks of one substance.
   *
   * @param start first day of week 1
   * @param problem key of the substance
   * @param symbols one symbol a week, see the calendar's word rule
   */
  public record Weeks(LocalDate start, String problem, String symbols) {}

  /**
   * A verdict with what it is about.
   *
   * @param start day the person's time started
   * @param problem key of the problem, or {@code all}
   * @param definition id of the definition
   * @param milestone when it was judged
   * @param goalType the person's own goal then, or null
   * @param window the days it looked at
   * @param verdict what it says
   */
  public record Judged(
      LocalDate start,
      String problem,
      String definition,
      String milestone,
      @Nullable String goalType,
      Period window,
      Verdict verdict) {}
}
