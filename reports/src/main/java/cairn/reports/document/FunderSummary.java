package cairn.reports.document;

import cairn.reports.document.Front.Phrase;
import cairn.reports.figure.Figure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a funder is told of a month, in two pages: the month on the first, kinds of group, the
 * months before and how to read it on the second.
 *
 * @param head what it is and how it stands
 * @param lead what the month comes to, in a few sentences
 * @param month the month's numbers
 * @param picture the one picture; null where nothing of it is told
 * @param more what stands on the second page
 * @param notes what a reader must know, under headings
 */
public record FunderSummary(
    Head head,
    List<Phrase> lead,
    Grid month,
    @Nullable Picture picture,
    List<Grid> more,
    List<Words> notes) {
  /** Keeps copies. */
  public FunderSummary {
    lead = List.copyOf(lead);
    more = List.copyOf(more);
    notes = List.copyOf(notes);
  }

  /**
   * What it is.
   *
   * @param title {@code Outcomes of therapy groups, October 2026}
   * @param program whose it is
   * @param standing who receives it and how the numbers stand, a line each
   * @param day the last day that it tells of
   */
  public record Head(String title, String program, List<String> standing, LocalDate day) {
    /** Keeps a copy. */
    public Head {
      standing = List.copyOf(standing);
    }
  }

  /**
   * A table in words, a cell a text; where it has no rows its notes say why.
   *
   * @param id its name on the page
   * @param title what it shows
   * @param heads its columns; the first names the rows
   * @param rows as many cells as columns, none empty
   * @param notes sentences under it, the table that it is made of among them
   */
  public record Grid(
      String id, String title, List<String> heads, List<List<String>> rows, List<String> notes) {
    /** Keeps copies. */
    public Grid {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
      notes = List.copyOf(notes);
    }
  }

  /**
   * A figure in two widths.
   *
   * @param title what it shows
   * @param wide for paper and a wide screen
   * @param narrow for a small screen
   * @param note what it is made of
   */
  public record Picture(String title, Figure wide, Figure narrow, String note) {}

  /**
   * Sentences under a heading.
   *
   * @param heading the heading
   * @param sentences a sentence or two each
   */
  public record Words(String heading, List<String> sentences) {
    /** Keeps a copy. */
    public Words {
      sentences = List.copyOf(sentences);
    }
  }
}
