/** Sites, groups and months held against what all of them together come to. */
@NullMarked
package cairn.reports.section.profile;

import org.jspecify.annotations.NullMarked;
