/**
 * What single rows and cells of a spreadsheet say: the header, words of errors, counted days,
 * shapes of numbers.
 */
@NullMarked
package cairn.ingest.source.sheet;

import org.jspecify.annotations.NullMarked;
