/**
 * The folder that {@code cairn init} writes for a program that begins: a workbook to fill in, the
 * same as headers of CSV files, the settings with every key explained, and a page on the first
 * month. Texts and examples are resources; what columns mean is the contract's.
 */
@NullMarked
package cairn.ingest.starter;

import org.jspecify.annotations.NullMarked;
