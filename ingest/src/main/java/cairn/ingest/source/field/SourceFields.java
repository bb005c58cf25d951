package cairn.ingest.source.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the fields of a source are, for reading what the user says of them. */
public interface SourceFields {
  /** Begins the name of a field that is taken as the person's first answer to it. */
  String OF_PERSON = "person.";

  /** The fields that can be named. */
  List<String> names();

  /** The kinds of rows that can be named. */
  List<String> rows();

  /** The parts of the source to which rows can be limited; none where it has no such parts. */
  List<String> parts();

  /** Why a field may not become a column, in words that follow its name; null when it may. */
  @Nullable String refusal(String field);

  /** The column of a box: of a field with a column a choice, and one of its choices. */
  String box(String field, String choice);

  /** The choices of a field; none where they are not known. */
  List<String> choices(String field);
}
