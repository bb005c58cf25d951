/** Coming to meetings, staying, finishing a planned course, leaving and coming back. */
@NullMarked
package cairn.analysis.retention;

import org.jspecify.annotations.NullMarked;
