/** What a survey's export has beside its answers. */
@NullMarked
package cairn.ingest.source.survey;

import org.jspecify.annotations.NullMarked;
