/** Group types side by side: from numbers that add up to shares, intervals and differences. */
@NullMarked
package cairn.analysis.compare;

import org.jspecify.annotations.NullMarked;
