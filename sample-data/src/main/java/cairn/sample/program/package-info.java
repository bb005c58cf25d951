/**
 * What a made-up program is: its settings, sites, groups and meetings, and chance that follows from
 * a seed alone ({@link cairn.sample.program.Draw}), the same on every machine.
 */
@NullMarked
package cairn.sample.program;

import org.jspecify.annotations.NullMarked;
