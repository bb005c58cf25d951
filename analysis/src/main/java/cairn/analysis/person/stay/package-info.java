/**
 * Coming to meetings, staying, finishing a planned course, leaving and coming back. {@link
 * cairn.analysis.person.stay.Episodes} splits a person's sessions into stays, one type of group at
 * a time; an {@link cairn.analysis.person.stay.Episode} knows how it ended, and {@link
 * cairn.analysis.person.stay.Participation} which meetings of one group were offered and attended.
 * Leaving before the end is an end like others, not a failure.
 */
@NullMarked
package cairn.analysis.person.stay;

import org.jspecify.annotations.NullMarked;
