package cairn.reports.section.front;

import cairn.analysis.question.month.MonthRow;
import cairn.reports.document.Front;
import cairn.reports.language.Language;
import cairn.reports.section.ReportMaterial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The front of the evaluator's report: one page that is read first, every sentence by rule. */
public final class FrontPage {
  private FrontPage() {}

  /** The front of a month. */
  public static Front of(ReportMaterial m) {
    return of(m, Language.ENGLISH);
  }

  /** The front of a month in a language. */
  public static Front of(ReportMaterial m, Language language) {
    return new Front(
        language.capital(language.say("front.title", language.month(m.now().month()))),
        List.of(
            language.say(
                "front.standing",
                language.say("front." + m.run().status().name().toLowerCase(Locale.ROOT)),
                language.day(m.run().dataAsOf())),
            language.say("front.internal"),
            language.say("front.results", m.run().runId())),
        Lead.of(m, language),
        List.of(
            CameFinding.of(m, language),
            ChangeFinding.of(m, language),
            StayFinding.of(m, language),
            KnownFinding.of(m, language),
            KindsFinding.of(m, language)),
        WorthAsking.of(m, language),
        cannotTell(m, language),
        reading(m, language));
  }

  private static List<String> cannotTell(ReportMaterial m, Language language) {
    List<String> limits = new ArrayList<>();
    limits.add(language.say("front.limit.chose"));
    UseSeen.ofAll(m)
        .filter(use -> use.unknown() > 0)
        .ifPresent(use -> limits.add(language.say("front.limit.unknown", use.unknown())));
    if (m.rows(MonthRow.TABLE).values(MonthRow::month).size() > 1) {
      limits.add(language.say("front.limit.then"));
    }
    return limits;
  }

  private static List<String> reading(ReportMaterial m, Language language) {
    return List.of(language.say("front.reading", m.level().hundredths()));
  }
}
