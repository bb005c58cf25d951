/** The languages that pages for others are written in: messages, numbers, months and days. */
@NullMarked
package cairn.reports.language;

import org.jspecify.annotations.NullMarked;
