package cairn.reports.section;

import cairn.reports.document.Section;

/** Makes one section of the report from the month's results. */
public interface SectionBuilder {
  /** The section; it reads well also when its tables have no rows. */
  Section build(Material material);
}
