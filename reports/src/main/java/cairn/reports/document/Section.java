package cairn.reports.document;

import java.util.List;

/**
 * One section of a report. Its number is its place in the report.
 *
 * @param id its id, unique in the report, lower case with hyphens: {@code staying}
 * @param contents the short title in the list of contents: {@code Staying with the group}
 * @param question the title, as the question it answers
 * @param message the answer in a sentence made by rule from the numbers; empty for none
 * @param blocks what follows, in order
 */
public record Section(
    String id, String contents, String question, String message, List<Block> blocks) {
  public Section {
    SectionIds.check(id);
    blocks = List.copyOf(blocks);
  }
}
