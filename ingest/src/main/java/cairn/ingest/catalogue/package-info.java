/**
 * The vocabularies that deliveries are written in, read from YAML: group types, problems, goal
 * types, instruments and the rest; and the strict YAML reader that every settings file is read
 * with.
 */
@NullMarked
package cairn.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
