package cairn.ingest.source.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a column of the contract holds, made of the fields of a source. */
public sealed interface FieldValue {
  /** The fields that it is made of, as written. */
  List<String> fields();

  /** A field as it stands, with letters in front where they are not empty. */
  record Plain(String field, String prefix) implements FieldValue {
    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /** The same in every row. */
  record Constant(String text) implements FieldValue {
    @Override
    public List<String> fields() {
      return List.of();
    }
  }

  /**
   * What each answer means.
   *
   * @param codes by what the source holds; an empty text means that nothing was answered, and an
   *     answer that is not here stays as it is, so that the check names its line
   */
  record Coded(String field, Map<String, String> codes) implements FieldValue {
    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /** A day some days after that of a field, before it where the number is below 0. */
  record Shifted(String field, int days) implements FieldValue {
    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /** Whole years from one day to another, 90 for all above; for ages. */
  record Years(String from, String until) implements FieldValue {
    @Override
    public List<String> fields() {
      return List.of(from, until);
    }
  }

  /** Several joined by a dash, nothing where one of them is blank; for ids. */
  record Joined(List<FieldValue> parts) implements FieldValue {
    @Override
    public List<String> fields() {
      List<String> fields = new ArrayList<>();
      parts.forEach(part -> fields.addAll(part.fields()));
      return fields;
    }
  }

  /** The sum of numbers, nothing where one of them is blank. */
  record Sum(List<String> fields) implements FieldValue {}

  /** The keys of all the boxes that are ticked, where a box is a column of its own. */
  record Boxes(Map<String, String> keys) implements FieldValue {
    @Override
    public List<String> fields() {
      return List.copyOf(keys.keySet());
    }
  }

  /** Whether a box that is a column of its own is ticked. */
  record Ticked(String box) implements FieldValue {
    @Override
    public List<String> fields() {
      return List.of(box);
    }
  }

  /**
   * The keys of all the answers that stand in one cell.
   *
   * @param between what parts them
   * @param keys by the answer as it is written in the cell
   */
  record Several(String field, String between, Map<String, String> keys) implements FieldValue {
    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /** Whether an answer is among those that stand in one cell. */
  record Among(String field, String between, String answer) implements FieldValue {
    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /** The earliest day of a field in all rows that are otherwise equal. */
  record Earliest(String field) implements FieldValue {
    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }
}
