package cairn.reports.section.front;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Front.Phrase;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.Display;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the month comes to in three sentences: who came, what changed, and what is not known. */
final class Lead {
  private static final int YEAR = 12;

  private Lead() {}

  static List<Phrase> of(ReportMaterial m) {
    List<Phrase> lead = new ArrayList<>();
    lead.add(Phrase.strong(came(m)));
    Optional<UseSeen> use = UseSeen.ofAll(m).filter(seen -> seen.due() > 0);
    if (use.isEmpty()) {
      lead.add(Phrase.plain(" No problem of use is due yet, so nothing is said of change."));
    } else {
      changed(use.get(), lead);
      unknown(use.get(), lead);
    }
    return lead;
  }

  /** {@code 199 people came in October 2026, 2 more than in September …}. */
  static String came(ReportMaterial m) {
    MonthsSeen months = MonthsSeen.of(m, Counts.ALL);
    String month = Words.month(m.now().month());
    long now = months.now().map(MonthRow::people).orElse(0L);
    if (months.now().isPresent() && !months.holdsSessions()) {
      long still = months.now().map(MonthRow::stillComing).orElse(0L);
      return "No session is on record; "
          + (still == 0 ? "nobody is" : Words.people(still) + (still == 1 ? " is" : " are"))
          + " known to be in care at the end of "
          + month
          + ".";
    }
    List<String> against = new ArrayList<>();
    months
        .before(1)
        .ifPresent(
            r ->
                against.add(
                    MonthsSeen.against(now, r.people()) + " in " + MonthsSeen.name(r.month())));
    months
        .before(YEAR)
        .ifPresent(r -> against.add(MonthsSeen.against(now, r.people()) + " a year ago"));
    String first = now == 0 ? "Nobody came in " : Words.capital(Words.people(now)) + " came in ";
    return first
        + month
        + (against.isEmpty() ? ", the first month on record." : ", " + Words.list(against) + ".");
  }

  private static void changed(UseSeen use, List<Phrase> lead) {
    if (use.known() == 0) {
      lead.add(Phrase.plain(" Of the " + problems(use.due()) + " due no use is known yet."));
      return;
    }
    boolean one = use.known() == 1;
    lead.add(
        Phrase.plain(
            " Of the "
                + problems(use.known())
                + " (of "
                + Words.people(use.row().people().peopleKnown())
                + ") whose use is known, "));
    lead.add(Phrase.strong(use.much() + (one ? " stands at " : " stand at ") + UseSeen.CHANGED));
    long more = use.row().problems().problemsMore();
    lead.add(Phrase.plain(more == 0 ? "; none at more use." : "; " + more + " at more use."));
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
