package cairn.reports.section.front;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Front.Phrase;
import cairn.reports.section.CameBy;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.Display;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the month comes to in three sentences: who came, what changed, and what is not known. */
final class Lead {
  private Lead() {}

  static List<Phrase> of(ReportMaterial m) {
    List<Phrase> lead = new ArrayList<>();
    lead.add(Phrase.strong(came(m)));
    Optional<UseSeen> use = UseSeen.ofAll(m).filter(seen -> seen.due() > 0);
    if (use.isEmpty()) {
      lead.add(Phrase.plain(noneDue(m)));
    } else {
      changed(use.get(), lead);
      unknown(use.get(), lead);
    }
    return lead;
  }

  private static String noneDue(ReportMaterial m) {
    String said = ", so nothing is said of change in use.";
    if (!UseSeen.isOnRecord(m)) {
      return " Nobody's use is on record" + said;
    }
    return KindsFinding.isAnybodyDue(m, Counts.ALL)
        ? " Nobody who is due has a problem of use on record" + said
        : " Nobody is due yet" + said;
  }

  /** {@code 199 people came in October 2026, 2 more than in September …}. */
  static String came(ReportMaterial m) {
    MonthsSeen months = MonthsSeen.of(m, Counts.ALL);
    CameBy by = CameBy.of(months.rows());
    long now = months.now().map(by::of).orElse(0L);
    long heads = months.now().map(CameBy::heads).orElse(0L);
    return happened(by, now, by == CameBy.PEOPLE && heads > 0)
        + Words.month(m.now().month())
        + (months.isAnyPartly(by) ? partly(months) : against(by, months))
        + (months.isWithoutSession()
            ? "; no session of " + MonthsSeen.name(m.now().month().toString()) + " is on record"
            : "")
        + besides(by, heads);
  }

  private static String against(CameBy by, MonthsSeen months) {
    long now = months.now().map(by::of).orElse(0L);
    List<String> against = new ArrayList<>();
    months
        .before(1)
        .ifPresent(
            r ->
                against.add(
                    MonthsSeen.against(now, by.of(r)) + " in " + MonthsSeen.name(r.month())));
    months
        .before(MonthsSeen.YEAR)
        .ifPresent(r -> against.add(MonthsSeen.against(now, by.of(r)) + " a year ago"));
    return against.isEmpty() ? ", the first month on record" : ", " + Words.list(against);
  }

  /** Heads of some sessions are not set against heads of others: of how many they are is said. */
  private static String partly(MonthsSeen months) {
    List<String> apart = new ArrayList<>();
    months
        .before(1)
        .ifPresent(r -> apart.add(MonthsSeen.name(r.month()) + " (" + counted(r) + ")"));
    months.before(MonthsSeen.YEAR).ifPresent(r -> apart.add("a year ago (" + counted(r) + ")"));
    return months.now().map(r -> " at " + counted(r) + " sessions").orElse("")
        + (apart.isEmpty() ? "" : ", not to be set against " + Words.list(apart));
  }

  private static String counted(MonthRow month) {
    return Display.count(month.sessionsCounted()) + " of " + Display.count(month.sessionsHeld());
  }

  /** How many, up to the month's name; with heads, nobody is nobody of those on record. */
  private static String happened(CameBy by, long now, boolean headsToo) {
    return switch (by) {
      case PEOPLE ->
          now == 0
              ? (headsToo ? "Nobody on record" : "Nobody") + " came in "
              : Words.capital(Words.people(now)) + " came in ";
      case HEADS ->
          now == 0
              ? "Nobody was counted in "
              : Words.counted(now, "head was", "heads were") + " counted in ";
      case MEMBERS ->
          (now == 0 ? "Nobody was" : Words.counted(now, "person was", "people were"))
              + " in a group at the end of ";
      case SESSIONS ->
          Words.capital(Words.counted(now, "session was", "sessions were")) + " held in ";
    };
  }

  private static String besides(CameBy by, long heads) {
    return switch (by) {
      case PEOPLE ->
          heads == 0 ? "." : ". Heads counted at sessions: " + Display.count(heads) + ".";
      case HEADS -> "; nobody is on record by name or number.";
      case MEMBERS -> "; nobody's attendance is on record.";
      case SESSIONS -> "; nobody is on record as having come.";
    };
  }

  private static void changed(UseSeen use, List<Phrase> lead) {
    if (use.known() == 0) {
      lead.add(Phrase.plain(" Of the " + problems(use.due()) + " due none is known yet."));
      return;
    }
    boolean one = use.known() == 1;
    lead.add(
        Phrase.plain(
            " Of the "
                + problems(use.known())
                + " (of "
                + Words.people(use.row().people().peopleKnown())
                + ") whose course is known, "));
    lead.add(Phrase.strong(use.much() + (one ? " stands at " : " stand at ") + UseSeen.CHANGED));
    String more = use.more();
    lead.add(Phrase.plain("; " + (more.equals("0") ? "none" : more) + " at more use."));
  }

  /** What the unknown could make of the share; nothing where nothing is known. */
  private static void unknown(UseSeen use, List<Phrase> lead) {
    if (use.unknown() == 0) {
      lead.add(Phrase.plain(" No problem that is due is unknown."));
    } else if (use.known() > 0) {
      lead.add(Phrase.plain(" Of " + Display.count(use.unknown()) + " more it is not known: "));
      lead.add(
          Phrase.strong(
              "had none of them changed so, the share would be "
                  + Display.share(use.least())
                  + "; had all, "
                  + Display.share(use.most())
                  + "."));
    }
  }

  private static String problems(long n) {
    return Words.counted(n, "problem", "problems");
  }
}
