package cairn.ingest.check;

import cairn.ingest.contract.Rule;
import cairn.ingest.contract.StudyId;

/** Ids: their shape, and that no path hides in one. */
final class StudyIds implements CellReader {
  private static final Breach SHAPE =
      new Breach(
          Rule.PATTERN,
          "is not an id: a letter, then letters, digits, - or _, 3 to 32 in all, never nine digits"
              + " in a row");
  private static final Breach WORD = new Breach(Rule.PATTERN, "is a word for nothing and no id");
  private static final Breach PATH = new Breach(Rule.PATH_IN_ID, "looks like a path");

  @Override
  public Object read(String text) {
    if (Spellings.isUsualForMissing(text)) {
      return WORD;
    }
    if (!StudyId.isValid(text)) {
      return text.indexOf('/') >= 0 || text.indexOf('\\') >= 0 || text.contains("..")
          ? PATH
          : SHAPE;
    }
    return text;
  }
}
