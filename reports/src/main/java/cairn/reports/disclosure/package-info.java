/**
 * The refusal to give out what could tell somebody. How small numbers are kept stands in {@code
 * joint}, what must be hidden is chosen in {@code protect} and looked at in {@code audit}; what is
 * shown of a month is decided in {@code cairn.reports.release}.
 */
@NullMarked
package cairn.reports.disclosure;

import org.jspecify.annotations.NullMarked;
