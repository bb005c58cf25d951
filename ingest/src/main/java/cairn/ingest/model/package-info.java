/** The vocabulary that every module speaks: ids, enums and one record for each kind of row. */
@NullMarked
package cairn.ingest.model;

import org.jspecify.annotations.NullMarked;
