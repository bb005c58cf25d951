/** Coming to meetings: by group, by type and by month. */
@NullMarked
package cairn.analysis.question.attendance;

import org.jspecify.annotations.NullMarked;
