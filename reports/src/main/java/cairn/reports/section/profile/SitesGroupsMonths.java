package cairn.reports.section.profile;

import cairn.analysis.question.profile.MonthChartRow;
import cairn.analysis.question.profile.ProfileRow;
import cairn.analysis.question.profile.ProfileRow.Unit;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Section;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.SectionBuilder;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Whether a site, a group or a month stands out from all of them together. */
public final class SitesGroupsMonths implements SectionBuilder {

  @Override
  public Section build(ReportMaterial m) {
    RowsOf<ProfileRow> units = m.rows(ProfileRow.TABLE);
    RowsOf<MonthChartRow> months = m.rows(MonthChartRow.TABLE);
    List<Block> blocks = new ArrayList<>();
    for (Unit kind : Unit.values()) {
      RowsOf<ProfileRow> own = units.where(ProfileRow::kind, kind);
      if (!own.isEmpty()) {
        blocks.add(ProfileTable.of(m, kind, own));
      }
    }
    if (!months.isEmpty()) {
      blocks.add(MonthTable.of(months));
    }
    if (blocks.isEmpty()) {
      blocks.add(new Block.Paragraph("Sites, groups and months: nobody is due yet."));
    }
    return new Section(
        "profiles",
        "Sites, groups and months",
        "Does a site, a group or a month stand out?",
        message(m, units, months),
        blocks);
  }

  private static String message(
      ReportMaterial m, RowsOf<ProfileRow> units, RowsOf<MonthChartRow> months) {
    List<String> parts = new ArrayList<>();
    if (!units.isEmpty()) {
      long apart = units.stream().filter(r -> m.isDifferent(r.test().pAdjusted())).count();
      parts.add(
          apart == 0
              ? "Chance alone may explain how sites and groups differ in the primary outcome."
              : Words.capital(Words.counted(apart, "site or group", "sites or groups"))
                  + " of "
                  + units.list().size()
                  + (apart == 1 ? " stands" : " stand")
                  + " out in the primary outcome also after allowing for the number looked at.");
    }
    if (months.stream().anyMatch(r -> r.limits().centre() != null)) {
      parts.add(MonthTable.whatStandsOut(months));
    } else if (!months.isEmpty()) {
      parts.add("There are too few months for limits.");
    }
    return parts.isEmpty() ? "Nobody is due yet." : String.join(" ", parts);
  }

  @Override
  public List<Definition> methods(ReportMaterial m) {
    return List.of(
        new Definition(
            "method-funnel",
            "Sites and groups in a funnel",
            List.of(
                "Each person counts once, under the site and the group of the first session: on"
                    + " the problem named as most problematic, or where it has no verdict the"
                    + " first that has one. The limits are the exact binomial ones at the plan's"
                    + " level for as many people about the share of all: the fewer people, the"
                    + " farther chance alone leads. Units are not ranked. Holm's p, of the mid-p,"
                    + " allows for the number of units. The overdispersion says how much more units"
                    + " vary than by chance; well above 1 the limits are too narrow for what makes"
                    + " units differ besides.",
                "Expected is what people like these achieve in the whole program: the sum of their"
                    + " chances by a logistic model on the plan's covariates, which knows no unit;"
                    + " the interval of achieved over expected is the exact one of a Poisson count."
                    + " What nobody recorded cannot be allowed for."),
            "Spiegelhalter 2005; Breslow and Day 1987; Holm 1979"),
        new Definition(
            "method-month-charts",
            "Months in a control chart",
            List.of(
                "The centre is that of all months; the limits lie three standard deviations from"
                    + " it. Shares have a p chart, visits to a meeting Laney's u′ chart (visits of"
                    + " one meeting go together), people who came a chart of single values (XmR)."
                    + " The rules of Western Electric: a month beyond three standard deviations,"
                    + " two of three beyond two or four of five beyond one on one side, eight in a"
                    + " row on one side. With fewer than twelve months there are no limits."),
            "Shewhart 1931; Western Electric 1956; Laney 2002; Wheeler 2000"));
  }
}
