/**
 * Attendance, and nothing else, for those who sent somebody: read by columns that say when and
 * whether, disclosed under a consent, and accounted for.
 */
@NullMarked
package cairn.reports.attendance;

import org.jspecify.annotations.NullMarked;
