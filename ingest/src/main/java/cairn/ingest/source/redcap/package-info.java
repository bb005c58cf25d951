/** Projects of REDCap: the dictionary, the export, and the mapping made of both. */
@NullMarked
package cairn.ingest.source.redcap;

import org.jspecify.annotations.NullMarked;
