/**
 * Keys and what is made with them: pseudonyms in place of ids, marks that stand for forgotten
 * people, and the keystore, which lies outside every store and delivery.
 */
@NullMarked
package cairn.ingest.keys;

import org.jspecify.annotations.NullMarked;
