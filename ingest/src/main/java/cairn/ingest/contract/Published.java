package cairn.ingest.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a record: it is one row of a published table, and its components are the table's columns. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Published {
  /** The table's name: the folder its parts lie in. */
  String name();

  /** What one row is. */
  String says();

  /** Whether a row is about one person; a table for everybody is written once, not part by part. */
  boolean ofPersons() default false;
}
