/**
 * The engines that bring each person's rows together: threads in one process, or Spark; the only
 * package that knows Spark. What a row means is decided elsewhere.
 */
@NullMarked
package cairn.ingest.engine;

import org.jspecify.annotations.NullMarked;
