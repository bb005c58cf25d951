/** The figures of the story as they are drawn for a telephone: 280 pixels wide, nothing smaller. */
@NullMarked
package cairn.reports.figure.narrow;

import org.jspecify.annotations.NullMarked;
