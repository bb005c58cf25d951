/**
 * The published definitions as data: read from files, looked up by id, and judged under each rule
 * about missing reports.
 */
@NullMarked
package cairn.analysis.definition.library;

import org.jspecify.annotations.NullMarked;
