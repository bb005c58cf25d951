/**
 * How far the report can be relied on: whether the records are complete (section 2), what words,
 * definitions and methods mean (8), and how it was made (9). Made from rows of results alone;
 * nothing is estimated here.
 */
@NullMarked
package cairn.reports.section.account;

import org.jspecify.annotations.NullMarked;
