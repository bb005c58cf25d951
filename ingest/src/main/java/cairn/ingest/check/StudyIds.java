package cairn.ingest.check;

import cairn.ingest.contract.Rule;
import cairn.ingest.contract.StudyId;

/** Ids: their shape, and that no path and no number of a person hides in one. */
final class StudyIds implements CellReader {
  private static final Breach SHAPE =
      new Breach(
          Rule.PATTERN,
          "is not an id: a letter, then letters, digits, - or _, 3 to 32 in all, never nine digits"
              + " in a row");
  private static final Breach PATH = new Breach(Rule.PATH_IN_ID, "looks like a path");

  /** Fewest digits in which a number of a person could hide. */
  private static final int DIGITS = 9;

  @Override
  public Object read(String text) {
    if (!StudyId.isValid(text)) {
      return text.indexOf('/') >= 0 || text.indexOf('\\') >= 0 || text.contains("..")
          ? PATH
          : SHAPE;
    }
    int digits = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      }
    }
    if (digits >= DIGITS) {
      Rule rule = Identifiers.inId(text);
      if (rule != null) {
        return Identifiers.breach(rule);
      }
    }
    return text;
  }
}
