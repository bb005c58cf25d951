package cairn.analysis.definition.record;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.library.CaseFolder;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.Placement;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.MixedRule;
import cairn.analysis.person.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person told in rows of the contract's tables. The start is Monday, 2 March 2026, and the
 * milestone four weeks later.
 */
final class Told {
  static final LocalDate START = LocalDate.of(2026, 3, 2);
  static final LocalDate AT = START.plusDays(28);

  private static final Map<String, String> HEADERS =
      Map.of(
          "clients", "client_id,intake_on,drinking_limits,most_problematic",
          "goals",
              "client_id,goal_id,goal_type,problem,set_on,target,target_unit,until_on,replaces",
          "use_reports",
              "client_id,problem,source,from_on,until_on,days_used,amount,amount_unit,"
                  + "max_amount_in_a_day,heavy_days,hours,times,special_occasion_days,result",
          "safety_reports", "client_id,behavior,from_on,until_on,occasions,of_occasions",
          "measures", "client_id,instrument,subscale,measured_on,score",
          "memberships", "client_id,group_id,joined_on,left_on,end_reason",
          "care", "client_id,kind,from_on,until_on",
          "away", "client_id,from_on,until_on,reason");

  private final Map<String, List<String>> tables = new LinkedHashMap<>();

  Told() {
    this("", "");
  }

  Told(String limits, String mostProblematic) {
    with("clients", START + "," + limits + "," + mostProblematic);
  }

  /** Adds a row without its person; cells left out at its end are empty. */
  Told with(String table, String row) {
    String header = HEADERS.get(table);
    StringBuilder cells = new StringBuilder("c01," + row);
    for (int i = cells.toString().split(",", -1).length; i < header.split(",").length; i++) {
      cells.append(',');
    }
    tables.computeIfAbsent(table, t -> new ArrayList<>(List.of(header))).add(cells.toString());
    return this;
  }

  /** A report about alcohol from a day after the start on, over so many days. */
  Told reports(int day, int days, String cells) {
    return with(
        "use_reports",
        String.join(
            ",",
            "alcohol",
            "self_report",
            START.plusDays(day).toString(),
            START.plusDays(day + days - 1L).toString(),
            cells));
  }

  /** A goal about alcohol, set at the start. */
  Told wants(String type, String target, String unit) {
    return with("goals", String.join(",", "a01", type, "alcohol", START.toString(), target, unit));
  }

  private ClientHistory history() {
    try {
      Path folder = Files.createTempDirectory("told");
      try {
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
          Files.write(folder.resolve(table.getKey() + ".csv"), table.getValue());
        }
        return new CaseFolder(folder).histories().get("c01");
      } finally {
        for (String table : tables.keySet()) {
          Files.deleteIfExists(folder.resolve(table + ".csv"));
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Calendars calendars() {
    return Calendars.of(
        history(),
        START,
        AT.plusDays(60),
        WordRule.usual(),
        new Families(Map.of("crack", "cocaine")));
  }

  /** Evidence about alcohol at the milestone. */
  UseEvidence alcohol() {
    return UseEvidence.of(calendars(), CaseFolder.catalogues().problems().require("alcohol"), AT);
  }

  /** Evidence about the person at the milestone. */
  UseEvidence person() {
    return UseEvidence.ofPerson(calendars(), AT);
  }

  /** The last 28 days, half of which must be known. */
  static Terms terms(@Nullable Threshold threshold) {
    return new Terms(28, threshold, 0.5, MissingRule.OBSERVED, MixedRule.USE);
  }

  /** What a rule says at both ends of what reports leave open, as every definition asks it. */
  static Verdict judged(RecordRule rule, UseEvidence evidence, Terms terms) {
    return Verdict.between(
        rule.judge(evidence.placed(Placement.FEWEST), terms),
        rule.judge(evidence.placed(Placement.MOST), terms),
        evidence.whyOpen());
  }

  /** A verdict in one line: status or reason, value, name, and what was seen of what was due. */
  static String line(Verdict verdict) {
    return String.join(
            " ",
            verdict.isEvaluable() ? verdict.status().key() : verdict.reason().key(),
            verdict.value() == null ? "" : Threshold.plain(Math.round(verdict.value() * 1e6) / 1e6),
            verdict.category() == null ? "" : verdict.category(),
            verdict.observed() + "/" + verdict.expected())
        .replaceAll(" +", " ");
  }
}
