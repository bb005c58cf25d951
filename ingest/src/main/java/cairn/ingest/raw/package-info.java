/**
 * A delivery made of raw exports on the program's own machine: ids keyed, days of birth turned into
 * ages, everything that no rule names left behind.
 */
@NullMarked
package cairn.ingest.raw;

import org.jspecify.annotations.NullMarked;
