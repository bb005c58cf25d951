package cairn.reports.section;

import cairn.reports.document.Section;
import java.util.List;

/** The sections of the evaluator's report, in the order read. */
public final class Sections {
  private Sections() {}

  /** All of them; a new section is one file and one line here. */
  public static List<SectionBuilder> all() {
    return List.of(
        new WhatChanged(),
        new Reliability(),
        new WhoCame(),
        new WhoTheyAre(),
        new Staying(),
        new Outcomes(),
        new Stages(),
        new Differences(),
        new Sensitivity(),
        new OutcomesByBand(),
        new WhatGoesWithWhat(),
        new Definitions(),
        new HowMade());
  }

  /** All of them, built. */
  public static List<Section> build(Material material) {
    return all().stream().map(s -> s.build(material)).toList();
  }
}
