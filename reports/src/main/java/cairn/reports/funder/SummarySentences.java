package cairn.reports.funder;

import cairn.reports.document.Front.Phrase;
import cairn.reports.language.Language;
import cairn.reports.release.Release;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What a month comes to, sentence by sentence, each by rule and of released numbers alone. */
final class SummarySentences {
  private static final String NONE = "none";

  private final Release release;
  private final MonthLines headline;
  private final Language language;
  private final List<Phrase> phrases = new ArrayList<>();

  SummarySentences(Release release, MonthLines headline, Language language) {
    this.release = release;
    this.headline = headline;
    this.language = language;
  }

  /** The lead. */
  List<Phrase> lead() {
    came();
    if (headline.now(Asked.PEOPLE).number().equals(Value.count(0))) {
      say("lead.nobody");
      return phrases;
    }
    List<String> untold = new ArrayList<>();
    change(untold);
    ownGoal(untold);
    share(Asked.HARM, "lead.harm", untold);
    share(Asked.STAYING, "lead.staying", untold);
    if (!untold.isEmpty()) {
      say("lead.untold", language.list(untold));
    }
    return phrases;
  }

  private void came() {
    ToldNumber people = headline.now(Asked.PEOPLE);
    String month = Periods.words(release.month(), language);
    if (!people.isShown()) {
      say("lead.came.hidden", month);
      return;
    }
    long many = (long) people.number().asNumber().orElse(0);
    ToldNumber started = headline.now(Asked.STARTED);
    say(
        release.terms().isRounded() && many > 0 ? "lead.came.about" : "lead.came",
        many,
        month,
        started.isShown() && many > 0 ? started.many(language) : NONE);
  }

  private void change(List<String> untold) {
    ToldNumber change = headline.now(Asked.CHANGE);
    ToldNumber setback = headline.now(Asked.SETBACK);
    if (change.hasShare()) {
      say(
          "lead.change",
          change.share(language),
          lower(change),
          upper(change),
          setback.hasShare() ? setback.share(language) : NONE);
      OptionalDouble level = headline.chanceNow().asNumber();
      if (level.isPresent()) {
        say("lead.chance", language.share(level.getAsDouble()));
      }
    } else {
      untold.add(language.say("untold.change"));
    }
    if (!setback.hasShare()) {
      untold.add(language.say("untold.setback"));
    }
  }

  private void ownGoal(List<String> untold) {
    ToldNumber reached = headline.now(Asked.OWN_GOAL);
    if (reached.hasShare()) {
      say("lead.own_goal", reached.share(language), lower(reached), upper(reached));
    } else {
      untold.add(language.say("untold.own_goal"));
    }
  }

  private void share(Asked asked, String key, List<String> untold) {
    ToldNumber told = headline.now(asked);
    if (told.hasShare()) {
      say(key, told.share(language));
    } else {
      untold.add(language.say("untold." + asked.measure()));
    }
  }

  private String lower(ToldNumber told) {
    return language.share(told.lower().asNumber().orElse(0));
  }

  private String upper(ToldNumber told) {
    return language.share(told.upper().asNumber().orElse(1));
  }

  /** A sentence after those before it. */
  private void say(String key, Object... values) {
    phrases.addAll(Phrase.of(language.say(key, values), phrases.isEmpty()));
  }
}
