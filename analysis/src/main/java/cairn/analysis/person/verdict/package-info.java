/**
 * What every judgement returns: a {@link cairn.analysis.person.verdict.Verdict} with a status, a
 * value where there is one, how much was observed of how much, and always a {@link
 * cairn.analysis.person.verdict.Reason}. Here too is what a definition does about missing periods
 * and about sources that differ. Stands below everything that judges.
 */
@NullMarked
package cairn.analysis.person.verdict;

import org.jspecify.annotations.NullMarked;
