/**
 * Published tables: the one in-memory form of every number that a report or a file shows. A {@link
 * cairn.reports.table.PublishedTable} has typed {@link cairn.reports.table.TableColumn}s and a
 * {@link cairn.reports.table.Value} in each cell, which is a number, a text, hidden or not
 * available, and never an empty guess; {@link cairn.reports.table.Display} says how values read.
 */
@NullMarked
package cairn.reports.table;

import org.jspecify.annotations.NullMarked;
