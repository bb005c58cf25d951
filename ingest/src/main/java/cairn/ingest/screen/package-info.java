/**
 * What can tell who somebody is: in a text, in an id, in the name of a column, or in a whole column
 * of ids or days. It says which kind it is and never repeats it.
 */
@NullMarked
package cairn.ingest.screen;

import org.jspecify.annotations.NullMarked;
