package cairn.reports.section.front;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Front.Phrase;
import cairn.reports.language.Language;
import cairn.reports.section.CameBy;
import cairn.reports.section.ReportMaterial;
import cairn.reports.words.Fractions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the month comes to in three sentences: who came, what changed, and what is not known. */
final class Lead {
  private final ReportMaterial m;
  private final Language language;
  private final List<Phrase> lead = new ArrayList<>();

  private Lead(ReportMaterial m, Language language) {
    this.m = m;
    this.language = language;
  }

  static List<Phrase> of(ReportMaterial m, Language language) {
    return new Lead(m, language).sentences();
  }

  private List<Phrase> sentences() {
    came();
    Optional<UseSeen> use = UseSeen.ofAll(m).filter(seen -> seen.due() > 0);
    if (use.isEmpty()) {
      say("front.due." + noneDue());
    } else {
      changed(use.get());
      unknown(use.get());
    }
    return lead;
  }

  private String noneDue() {
    if (!UseSeen.isOnRecord(m)) {
      return "never";
    }
    return KindsFinding.isAnybodyDue(m, Counts.ALL) ? "none" : "yet";
  }

  /** {@code 199 people came in October 2026, 2 more than in September …}. */
  private void came() {
    MonthsSeen months = MonthsSeen.of(m, Counts.ALL);
    CameBy by = CameBy.of(months.rows());
    long now = months.now().map(by::of).orElse(0L);
    long heads = months.now().map(CameBy::heads).orElse(0L);
    boolean headsToo = by == CameBy.PEOPLE && heads > 0;
    String key = "front.came." + by.name().toLowerCase(Locale.ROOT);
    String month = language.month(m.now().month());
    String said =
        language.say(
            headsToo && now == 0 ? key + ".heads" : key,
            now,
            month,
            (months.isAnyPartly(by) ? " " + partly(months) : ", " + against(months, by, now))
                + silent(months));
    lead.addAll(
        Phrase.of(
            headsToo
                ? language.say("front.came.besides", said, language.count(heads))
                : language.say("front.came", said),
            true));
  }

  private String silent(MonthsSeen months) {
    String month = MonthsSeen.name(m.now().month().toString(), language);
    return months.isWithoutSession() ? "; " + language.say("front.came.silent", month) : "";
  }

  /** Heads of some sessions are not set against heads of others: of how many they are is said. */
  private String partly(MonthsSeen months) {
    List<String> apart = new ArrayList<>();
    months.before(1).ifPresent(row -> apart.add(counted("month", row)));
    months.before(MonthsSeen.YEAR).ifPresent(row -> apart.add(counted("year", row)));
    String at = months.now().map(row -> counted("now", row)).orElse("");
    return apart.isEmpty() ? at : language.say("front.came.apart", at, language.list(apart));
  }

  private String counted(String when, MonthRow row) {
    return language.say(
        "front.came.at." + when,
        language.count(row.heads().sessionsCounted()),
        language.count(row.sessionsHeld()),
        MonthsSeen.name(row.month(), language));
  }

  private String against(MonthsSeen months, CameBy by, long now) {
    List<String> against = new ArrayList<>();
    months
        .before(1)
        .ifPresent(
            r ->
                against.add(against("month", now, by.of(r), MonthsSeen.name(r.month(), language))));
    months.before(MonthsSeen.YEAR).ifPresent(r -> against.add(against("year", now, by.of(r), "")));
    return against.isEmpty() ? language.say("front.first") : language.list(against);
  }

  private String against(String when, long now, long before, String month) {
    String apart = language.count(Math.abs(now - before));
    return language.say("front.against." + when, MonthsSeen.against(now, before), apart, month);
  }

  private void changed(UseSeen use) {
    if (use.known() == 0) {
      say("front.changed.none", use.due());
      return;
    }
    String more = use.more(language);
    say(
        "front.changed",
        use.known(),
        use.row().people().peopleKnown(),
        use.much(language),
        more.equals("0") ? Fractions.said(0, Fractions.Of.PROBLEMS, language) : more);
  }

  /** What the unknown could make of the share; nothing where nothing is known. */
  private void unknown(UseSeen use) {
    if (use.unknown() == 0) {
      say("front.known.all");
    } else if (use.known() > 0) {
      say(
          "front.unknown",
          language.count(use.unknown()),
          language.share(use.least()),
          language.share(use.most()));
    }
  }

  private void say(String key, Object... values) {
    lead.addAll(Phrase.of(language.say(key, values), false));
  }
}
