/**
 * Everything known of one person, in date order. {@link
 * cairn.analysis.person.history.HistoryAssembler} walks the sorted tables of a part side by side
 * and yields one {@link cairn.analysis.person.history.ClientHistory} after another, as it was known
 * at the {@link cairn.analysis.person.history.Cutoff}. A {@link
 * cairn.analysis.person.history.Course} is the person's time from one start on, a {@link
 * cairn.analysis.person.history.Milestone} a day on which outcomes are judged.
 */
@NullMarked
package cairn.analysis.person.history;

import org.jspecify.annotations.NullMarked;
