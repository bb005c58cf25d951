/** Figures as plain data and the drawings made of them; one file a kind, no chart library. */
@NullMarked
package cairn.reports.figure;

import org.jspecify.annotations.NullMarked;
