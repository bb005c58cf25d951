package cairn.reports.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole report. Sections are numbered 1, 2, … in their order, figures and tables likewise over
 * the whole report; the numbers are read from {@link #numbering()}.
 *
 * @param header what stands above it
 * @param front the page read first, or null for none
 * @param sections its sections
 * @param annex the report that has every table in full, where its links lead; null where this one
 *     has them itself
 */
public record Report(
    Header header, @Nullable Front front, List<Section> sections, @Nullable Report annex) {
  /**
   * A report of these parts.
   *
   * @throws IllegalArgumentException when an id repeats or a note points at no id of the report, or
   *     of its annex where it has one
   */
  public Report {
    sections = List.copyOf(sections);
    Numbering own = Numbering.of(sections);
    own.check();
    (annex == null ? own : annex.numbering()).checkTargets(targets(front, sections));
  }

  /** A report that has every table itself. */
  public Report(Header header, List<Section> sections) {
    this(header, null, sections, null);
  }

  /** What is read of an annex: the front, and of each section what it tells of its story. */
  public static Report story(Front front, Report annex) {
    List<Section> told = annex.sections().stream().filter(Section::isTold).toList();
    return new Report(
        annex.header(),
        front.leadingTo(annex.numbering()),
        told.stream().map(Section::told).toList(),
        annex);
  }

  /** The numbers of sections, figures and tables. */
  public Numbering numbering() {
    return Numbering.of(sections);
  }

  private static List<String> targets(@Nullable Front front, List<Section> sections) {
    List<String> targets = new ArrayList<>();
    if (front != null) {
      front.findings().stream()
          .map(KeyFinding::target)
          .filter(target -> !target.isEmpty())
          .forEach(targets::add);
    }
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        for (Note note : block.notes()) {
          if (!note.target().isEmpty()) {
            targets.add(note.target());
          }
        }
      }
    }
    return targets;
  }
}
