package cairn.reports.funder;

import cairn.reports.document.FunderSummary.Words;
import cairn.reports.language.Language;
import cairn.reports.release.Release;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.ReleaseWords;
import cairn.reports.table.Level;
import java.util.ArrayList;
import java.util.List;

/** What a reader of the summary must know, under headings. */
final class SummaryNotes {
  private static final List<String> READING =
      List.of("read.goods", "read.setback", "read.everybody", "read.chose", "read.year");

  private final Release release;
  private final Language language;

  SummaryNotes(Release release, Language language) {
    this.release = release;
    this.language = language;
  }

  /** What they are. */
  List<Words> of() {
    List<String> reading = new ArrayList<>();
    reading.add(language.say("read.interval", language.level(level())));
    READING.forEach(key -> reading.add(language.say(key)));
    return List.of(
        new Words(language.say("hidden.title"), hidden()),
        new Words(language.say("read.title"), reading));
  }

  private Level level() {
    return new Level(release.facts().confidence());
  }

  /** How numbers of people are kept from telling of anybody, a sentence or two each. */
  List<String> rule() {
    Release.Terms terms = release.terms();
    return List.of(
        terms.isRounded()
            ? language.say("rule.rounded")
            : language.say("rule.hidden", terms.smallest() - 1),
        language.say("rule.share", terms.ratesFrom()));
  }

  private List<String> hidden() {
    List<String> words = new ArrayList<>(rule());
    for (ReleasedPeriod period : release.periods()) {
      for (NotOffered each : period.notOffered()) {
        words.add(
            language.say(
                "hidden.untold",
                Periods.words(period.period(), language),
                each.measure().equals(NotOffered.EVERYTHING)
                    ? language.say("hidden.kinds")
                    : cairn.reports.words.Words.small(
                        MeasureWords.measure(each.measure(), language)),
                language.capital(ReleaseWords.why(each, language))));
      }
    }
    words.add(language.say("hidden.once"));
    return words;
  }
}
