/**
 * What stands: the rows of a delivery and of the store brought together by key, period and
 * reference, groups and meetings first, then person by person. {@link
 * cairn.ingest.merge.StoreMerge} is the way in. Looks down to what arrived, never up to the jobs.
 */
@NullMarked
package cairn.ingest.merge;

import org.jspecify.annotations.NullMarked;
