package cairn.reports.document;

import java.util.ArrayList;
import java.util.List;

/**
 * One section of a report. Its number is its place in the report.
 *
 * @param id its id, unique in the report, lower case with hyphens: {@code staying}
 * @param contents the short title in the list of contents: {@code Staying with the group}
 * @param question the title, as the question it answers
 * @param message the answer in a sentence made by rule from the numbers; empty for none
 * @param blocks what follows, in order
 * @param story what of it a reader meets before the annex
 */
public record Section(
    String id, String contents, String question, String message, List<Block> blocks, Story story) {
  private static final int MOST_NOTES = 3;

  /**
   * What of a section a reader meets before the annex.
   *
   * @param told whether its question and answer are part of it
   * @param blocks the blocks that are too: one figure and one small table at most
   */
  public record Story(boolean told, List<Block> blocks) {
    /** Nothing: the section is for the annex. */
    public static final Story NONE = new Story(false, List.of());

    /** Keeps a copy. */
    public Story {
      blocks = List.copyOf(blocks);
    }
  }

  /** Keeps a copy. */
  public Section {
    SectionIds.check(id);
    blocks = List.copyOf(blocks);
  }

  /** A section for the annex alone. */
  public Section(String id, String contents, String question, String message, List<Block> blocks) {
    this(id, contents, question, message, blocks, Story.NONE);
  }

  /** The same section, of which the story tells the question, the answer and these blocks. */
  public Section telling(String... ids) {
    List<String> told = List.of(ids);
    List<Block> story = blocks.stream().filter(block -> told.contains(block.id())).toList();
    return new Section(id, contents, question, message, blocks, new Story(true, story));
  }

  /** The same section, of which the story tells all. */
  public Section toldWhole() {
    return new Section(id, contents, question, message, blocks, new Story(true, blocks));
  }

  /** Whether the story has a part of it. */
  public boolean isTold() {
    return story.told();
  }

  /** What the story tells of it: three notes at most, and numbers where the annex has them. */
  public Section told() {
    List<Block> shown = new ArrayList<>();
    int left = MOST_NOTES;
    for (Block block : story.blocks()) {
      Block brief = block.brief(left);
      shown.add(brief);
      left -= brief.notes().size();
    }
    return new Section(id, contents, question, message, shown);
  }
}
