/** What may be shown to whom: which cells are hidden, and the proof that none can be worked out. */
@NullMarked
package cairn.reports.disclosure;

import org.jspecify.annotations.NullMarked;
