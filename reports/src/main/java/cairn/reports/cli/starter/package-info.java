/** The folder that a program begins its own records in. */
@NullMarked
package cairn.reports.cli.starter;

import org.jspecify.annotations.NullMarked;
