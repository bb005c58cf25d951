/** {@code cairn explain}: how a person was judged, in words. */
@NullMarked
package cairn.reports.cli.explain;

import org.jspecify.annotations.NullMarked;
