/** The files of a made-up delivery, its late rows and what it takes back. */
@NullMarked
package cairn.sample.delivery;

import org.jspecify.annotations.NullMarked;
