/** Coming to meetings, staying, finishing a planned course, leaving and coming back. */
@NullMarked
package cairn.analysis.person.stay;

import org.jspecify.annotations.NullMarked;
