package cairn.reports.document;

import cairn.reports.figure.Figure;
import java.time.LocalDate;
import java.util.List;

/**
 * A month told to the people in the groups: short sentences in everyday words, with a picture to
 * each part.
 *
 * @param title {@code Our groups in October 2026}
 * @param program whose groups
 * @param opening what the page is, a sentence or two
 * @param parts what is told, in order
 * @param day the last day that it tells of
 */
public record EasyRead(
    String title, String program, List<String> opening, List<Part> parts, LocalDate day) {
  /** Keeps copies. */
  public EasyRead {
    opening = List.copyOf(opening);
    parts = List.copyOf(parts);
  }

  /**
   * One thing that is told.
   *
   * @param id its name on the page
   * @param heading a question
   * @param answer what is printed large
   * @param sentences what else is said, one idea each
   * @param picture its picture
   */
  public record Part(
      String id, String heading, String answer, List<String> sentences, Figure picture) {
    /** Keeps a copy. */
    public Part {
      sentences = List.copyOf(sentences);
    }
  }
}
