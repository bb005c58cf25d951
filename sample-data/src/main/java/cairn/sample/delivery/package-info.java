/**
 * The files of a made-up delivery: one CSV a table with the contract's columns ({@link
 * cairn.sample.delivery.DeliveryFiles}), rows that come a delivery late, and keys that a later one
 * takes back. What the rows tell is drawn elsewhere; nothing here knows a person.
 */
@NullMarked
package cairn.sample.delivery;

import org.jspecify.annotations.NullMarked;
