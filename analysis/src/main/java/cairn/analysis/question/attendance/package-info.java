/**
 * Coming to meetings: what was held, offered and attended, by group, by type of group and by month.
 * {@link cairn.analysis.question.attendance.ParticipationRow} is the one table by person, the
 * others are for everybody. A meeting without an attendance row is counted as not recorded, not as
 * missed.
 */
@NullMarked
package cairn.analysis.question.attendance;

import org.jspecify.annotations.NullMarked;
