/** What a made-up program is: its settings, sites, groups and meetings, and seeded chance. */
@NullMarked
package cairn.sample.program;

import org.jspecify.annotations.NullMarked;
