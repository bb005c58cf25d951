package cairn.analysis.synthesis;

import cairn.analysis.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of the analysis say of one person on one day, taken together.
 *
 * @param problems one for every problem with a goal or a calendar, by the problem's key
 * @param positive any positive change, with its parts
 * @param setback any setback, with its parts
 * @param displacement whether other use grew since the most problematic substance stopped; null
 *     where no substance is named as that
 */
public record PersonJudgement(
    List<ProblemJudgement> problems,
    AnyChange positive,
    AnyChange setback,
    @Nullable Verdict displacement) {}
