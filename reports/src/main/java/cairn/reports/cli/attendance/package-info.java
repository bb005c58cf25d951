/** {@code cairn attendance}: what those who sent somebody may know, with consent. */
@NullMarked
package cairn.reports.cli.attendance;

import org.jspecify.annotations.NullMarked;
