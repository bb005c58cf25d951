package cairn.reports.funder;

import cairn.reports.document.Front.Phrase;
import cairn.reports.release.Release;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What a month comes to, sentence by sentence, each by rule and of released numbers alone. */
final class SummarySentences {
  private final Release release;
  private final MonthLines headline;
  private final List<Phrase> phrases = new ArrayList<>();

  SummarySentences(Release release, MonthLines headline) {
    this.release = release;
    this.headline = headline;
  }

  /** The lead. */
  List<Phrase> lead() {
    came();
    if (headline.now(Asked.PEOPLE).number().equals(Value.count(0))) {
      plain(" Nothing else can be told of nobody.");
      return phrases;
    }
    List<String> untold = new ArrayList<>();
    change(untold);
    ownGoal(untold);
    harm(untold);
    staying(untold);
    if (!untold.isEmpty()) {
      plain(" No share is given of " + Words.list(untold) + ": page 2 says when one is.");
    }
    return phrases;
  }

  private void came() {
    ToldNumber people = headline.now(Asked.PEOPLE);
    String in = " came in " + Periods.words(release.month());
    if (!people.isShown()) {
      strong("How many people" + in + " is hidden, so that nobody can be found.");
      return;
    }
    long many = (long) people.number().asNumber().orElse(0);
    String about = release.terms().isRounded() && many > 0 ? "About " : "";
    strong(about + (many == 0 ? "Nobody" : Words.people(many)) + in);
    ToldNumber started = headline.now(Asked.STARTED);
    plain(
        started.isShown() && many > 0
            ? "; " + Display.text(started.number(), CellType.COUNT, 0) + " started in it."
            : ".");
  }

  private void change(List<String> untold) {
    ToldNumber change = headline.now(Asked.CHANGE);
    ToldNumber setback = headline.now(Asked.SETBACK);
    if (!change.hasShare()) {
      untold.add("any positive change");
    } else {
      strong(" " + change.shareWords() + " had a positive change by its end");
      plain(" (probably between " + between(change) + ")");
      if (setback.hasShare()) {
        plain(" and " + setback.shareWords() + " a setback; somebody can have both.");
        chance();
      } else {
        plain(".");
      }
    }
    if (!setback.hasShare()) {
      untold.add("any setback");
    }
  }

  private void chance() {
    headline
        .chanceNow()
        .asNumber()
        .ifPresent(
            level ->
                plain(
                    " Were it down to chance which came first, before or after, "
                        + Display.share(level)
                        + " would have a positive change."));
  }

  private void ownGoal(List<String> untold) {
    ToldNumber reached = headline.now(Asked.OWN_GOAL);
    if (reached.hasShare()) {
      strong(" " + reached.shareWords() + " had reached at least one goal of their own");
      plain(" (probably between " + between(reached) + ").");
    } else {
      untold.add("own goals");
    }
  }

  private void harm(List<String> untold) {
    ToldNumber harm = headline.now(Asked.HARM);
    if (harm.hasShare()) {
      plain(" " + harm.shareWords() + " reported a harm.");
    } else {
      untold.add("harms");
    }
  }

  private void staying(List<String> untold) {
    ToldNumber staying = headline.now(Asked.STAYING);
    if (staying.hasShare()) {
      plain(" " + staying.shareWords() + " were still coming at its end.");
    } else {
      untold.add("staying");
    }
  }

  private static String between(ToldNumber told) {
    return told.interval().replace(" to ", " and ");
  }

  private void strong(String text) {
    phrases.add(Phrase.strong(text));
  }

  private void plain(String text) {
    phrases.add(Phrase.plain(text));
  }
}
