package cairn.analysis.person.report;

import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What reports of the substances of a class say of the class. Use of one is use of the class. No
 * use of one is none of the class only where nothing else of it is named: a class is told of as not
 * used where a report says so of the class itself or, where none ever names the class itself, on
 * days on which each of its substances that reports name is told of as not used.
 *
 * <p>Worked example: heroin is told of as not used from 1 to 14 July, fentanyl from 8 to 21 July:
 * opioids were not used from 8 to 14 July.
 */
final class ClassReports {
  private ClassReports() {}

  /**
   * The reports as they speak of the problem.
   *
   * @param problem the substance or class
   * @param reports of it and of its substances
   */
  static List<UseReport> of(Problem problem, List<UseReport> reports) {
    Set<String> named = new HashSet<>();
    for (UseReport report : reports) {
      if (report.daysUsed() != null) {
        named.add(report.problem().key());
      }
    }
    if (named.size() < 2) {
      return reports;
    }
    List<UseReport> told = new ArrayList<>();
    List<UseReport> none = new ArrayList<>();
    for (UseReport report : reports) {
      boolean isOfClass = report.problem().key().equals(problem.key());
      (!isOfClass && isNone(report) ? none : told).add(report);
    }
    if (!named.contains(problem.key())) {
      told.addAll(together(none, named.size()));
    }
    return told;
  }

  private static boolean isNone(UseReport report) {
    Integer used = report.daysUsed();
    return used != null && used == 0;
  }

  /** The stretches of days that so many substances are told of as not used. */
  private static List<UseReport> together(List<UseReport> none, int substances) {
    TreeSet<LocalDate> edges = new TreeSet<>();
    for (UseReport report : none) {
      edges.add(report.period().from());
      edges.add(report.period().until());
    }
    List<UseReport> together = new ArrayList<>();
    LocalDate from = null;
    for (LocalDate until : edges) {
      if (from != null) {
        Period stretch = new Period(from, until);
        List<UseReport> over =
            none.stream().filter(each -> each.period().overlap(stretch) > 0).toList();
        long told = over.stream().map(each -> each.problem().key()).distinct().count();
        if (told == substances) {
          over.stream()
              .min(Comparator.comparing(UseReport::source))
              .ifPresent(each -> together.add(during(each, stretch)));
        }
      }
      from = until;
    }
    return together;
  }

  private static UseReport during(UseReport report, Period period) {
    return new UseReport(
        report.client(), report.problem(), period, report.source(), report.use(), report.result());
  }
}
