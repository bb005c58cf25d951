/** What the records hold of people: for those who are taken out of them. */
@NullMarked
package cairn.ingest.person;

import org.jspecify.annotations.NullMarked;
