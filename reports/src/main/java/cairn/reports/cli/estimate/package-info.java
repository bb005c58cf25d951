/**
 * The methods of {@code cairn estimate}, one file each, and the reading and printing they share. A
 * room of the command line: it knows the estimates, and nothing but {@code Main} knows it.
 */
@NullMarked
package cairn.reports.cli.estimate;

import org.jspecify.annotations.NullMarked;
