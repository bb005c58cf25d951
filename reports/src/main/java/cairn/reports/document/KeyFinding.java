package cairn.reports.document;

import cairn.reports.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * One finding of the front: a heading made by rule that says it, and a figure that shows it.
 *
 * @param id unique on the page
 * @param heading the finding
 * @param subtitle what is shown, of whom
 * @param figure the figure
 * @param narrow the figure as drawn for a telephone, or null where one drawing serves both
 * @param note what else must be known; empty for nothing
 * @param target the id in the annex of the numbers behind it; empty where the annex has none
 */
public record KeyFinding(
    String id,
    String heading,
    String subtitle,
    Figure figure,
    @Nullable Figure narrow,
    String note,
    String target) {
  /** Refuses ids that are none. */
  public KeyFinding {
    SectionIds.check(id);
  }

  /** The same, without its link where the annex has no such place. */
  KeyFinding leadingTo(Numbering annex) {
    return annex.knows(target)
        ? this
        : new KeyFinding(id, heading, subtitle, figure, narrow, note, "");
  }
}
