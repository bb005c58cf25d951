package cairn.reports.job;

import cairn.reports.document.Section;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.SectionBuilder;
import cairn.reports.section.account.Definitions;
import cairn.reports.section.account.HowMade;
import cairn.reports.section.account.HowToRead;
import cairn.reports.section.account.Reliability;
import cairn.reports.section.comparison.Differences;
import cairn.reports.section.comparison.WhoTheyAre;
import cairn.reports.section.context.WhatGoesWithWhat;
import cairn.reports.section.front.WhatChanged;
import cairn.reports.section.harm.Harms;
import cairn.reports.section.outcome.OutcomeSection;
import cairn.reports.section.people.WhoCame;
import cairn.reports.section.profile.SitesGroupsMonths;
import cairn.reports.section.sensitivity.OutcomesByBand;
import cairn.reports.section.sensitivity.Sensitivity;
import cairn.reports.section.stage.Stages;
import cairn.reports.section.staying.Staying;
import java.util.List;
import java.util.stream.Stream;

/** The sections of the evaluator's report, in the order read: of the story and of the annex. */
public final class Sections {
  /** What tells results; a new section is one file and one line here. */
  private static final List<SectionBuilder> RESULTS =
      List.of(
          new WhatChanged(),
          new WhoCame(),
          new WhoTheyAre(),
          new Staying(),
          new OutcomeSection(),
          new Harms(),
          new Stages(),
          new Differences(),
          new OutcomesByBand(),
          new SitesGroupsMonths(),
          new WhatGoesWithWhat(),
          new Reliability(),
          new Sensitivity(),
          new HowToRead());

  private Sections() {}

  /** All of them: results, then the words and methods behind them. */
  public static List<SectionBuilder> all() {
    return Stream.concat(RESULTS.stream(), Stream.of(new Definitions(RESULTS), new HowMade()))
        .toList();
  }

  /** All of them, built. */
  public static List<Section> build(ReportMaterial material) {
    return all().stream().map(s -> s.build(material)).toList();
  }
}
