/** The engine walks histories through the core, adds up, and publishes. */
@NullMarked
package cairn.analysis.job;

import org.jspecify.annotations.NullMarked;
