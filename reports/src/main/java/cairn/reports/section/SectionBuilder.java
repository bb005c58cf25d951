package cairn.reports.section;

import cairn.reports.document.Block.Definition;
import cairn.reports.document.Section;
import java.util.List;

/** Makes one section of the report from the month's results. */
public interface SectionBuilder {
  /** The section; it reads well also when its tables have no rows. */
  Section build(ReportMaterial material);

  /** The methods behind its numbers, in words: what each assumes, and its source. */
  default List<Definition> methods(ReportMaterial material) {
    return List.of();
  }
}
