package cairn.reports.document;

/**
 * A note under a figure or a table.
 *
 * @param text the note, a sentence
 * @param target the id of the section, block or definition where more is said; empty for none
 * @param targetLabel the words of the link, when there is a target
 */
public record Note(String text, String target, String targetLabel) {

  /** A note without a link. */
  public static Note of(String text) {
    return new Note(text, "", "");
  }

  /** A note with a link to another place of the report, read {@code label}. */
  public static Note linked(String text, String target, String label) {
    SectionIds.check(target);
    return new Note(text, target, label);
  }
}
