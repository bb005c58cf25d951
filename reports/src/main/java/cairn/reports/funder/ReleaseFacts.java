package cairn.reports.funder;

import cairn.reports.language.Language;
import cairn.reports.release.Release;
import cairn.reports.table.Level;
import java.util.LinkedHashMap;
import java.util.Map;

/** What holds for every table of a release, for machines. */
public final class ReleaseFacts {
  private ReleaseFacts() {}

  /** By name, in the order in which they are written. */
  public static Map<String, String> of(Release release) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("program", release.facts().program());
    facts.put("month", release.month());
    facts.put("recipient", release.recipient());
    facts.put("dataAsOf", release.facts().dataAsOf());
    facts.put("results", release.facts().results());
    facts.put("status", "final: a month is released once");
    facts.put("profile", release.terms().profile());
    facts.put("rule", String.join(" ", new SummaryNotes(release, Language.ENGLISH).rule()));
    facts.put("design", release.terms().design());
    facts.put(
        "intervals", new Level(release.facts().confidence()).percent() + " by Wilson's method");
    return facts;
  }
}
