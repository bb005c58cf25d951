/**
 * Figures as plain data and the drawings made of them; one file a kind, no chart library. A {@link
 * cairn.reports.figure.Figure} checks its numbers, says them in words for those who do not see it,
 * and paints {@link cairn.reports.figure.Shape}s on a {@code Canvas}; {@link
 * cairn.reports.figure.Svg} writes the drawing, the same bytes on every machine.
 */
@NullMarked
package cairn.reports.figure;

import org.jspecify.annotations.NullMarked;
