package cairn.reports.document;

import java.util.List;

/**
 * A whole report. Sections are numbered 1, 2, … in their order, figures and tables likewise over
 * the whole report; the numbers are read from {@link #numbering()}.
 */
public record Report(Header header, List<Section> sections) {
  /**
   * A report of these sections.
   *
   * @throws IllegalArgumentException when an id repeats or a note points at no id of the report
   */
  public Report {
    sections = List.copyOf(sections);
    Numbering.of(sections).check(sections);
  }

  /** The numbers of sections, figures and tables. */
  public Numbering numbering() {
    return Numbering.of(sections);
  }
}
