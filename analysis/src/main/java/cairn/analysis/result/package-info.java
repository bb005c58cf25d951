/** The published tables: their columns, their keys, and what each column means. */
@NullMarked
package cairn.analysis.result;

import org.jspecify.annotations.NullMarked;
