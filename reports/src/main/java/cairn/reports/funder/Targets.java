package cairn.reports.funder;

import cairn.reports.language.Language;
import cairn.reports.release.Release;
import java.util.OptionalDouble;

/** What was agreed on of a month, beside what was released of it. */
final class Targets {
  private static final String PEOPLE = "came";
  private static final double HUNDRED = 100;

  private final Release release;
  private final Language language;

  Targets(Release release, Language language) {
    this.release = release;
    this.language = language;
  }

  /**
   * {@code at least 50%: met}; of a share it is open where the interval holds the target. Empty
   * where nothing was agreed on.
   */
  String words(Asked asked, ToldNumber told) {
    Integer target =
        release.terms().targets().get(asked == Asked.PEOPLE ? PEOPLE : asked.measure());
    if (target == null || asked == Asked.STARTED) {
      return "";
    }
    String aim = asked.isUnwelcome() ? "target.most" : "target.least";
    return asked == Asked.PEOPLE
        ? language.say(aim, language.count(target), met(told, target))
        : language.say(aim, language.share(target / HUNDRED), met(asked, told, target / HUNDRED));
  }

  private String met(ToldNumber told, int target) {
    OptionalDouble people = told.number().asNumber();
    return people.isEmpty() ? told.count(language) : met(people.getAsDouble() >= target);
  }

  private String met(Asked asked, ToldNumber told, double target) {
    if (!told.hasShare()) {
      return told.percent(language);
    }
    double lower = told.lower().asNumber().orElse(0);
    double upper = told.upper().asNumber().orElse(1);
    boolean isAbove = lower >= target;
    boolean isBelow = upper <= target;
    return isAbove == isBelow ? language.say("target.close") : met(isAbove != asked.isUnwelcome());
  }

  private String met(boolean isMet) {
    return language.say(isMet ? "target.met" : "target.missed");
  }
}
