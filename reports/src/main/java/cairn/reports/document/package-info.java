/**
 * A report as a document: a {@link cairn.reports.document.Header}, then {@link
 * cairn.reports.document.Section}s of {@link cairn.reports.document.Block}s in the order read, with
 * tables and figures numbered over the whole. It says what is there and not how it looks; {@link
 * cairn.reports.format} writes it. Blocks are sealed: the compiler asks every writer for a new
 * kind.
 */
@NullMarked
package cairn.reports.document;

import org.jspecify.annotations.NullMarked;
