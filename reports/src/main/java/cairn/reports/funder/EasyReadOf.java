package cairn.reports.funder;

import cairn.reports.document.EasyRead;
import cairn.reports.document.EasyRead.Part;
import cairn.reports.figure.Figure;
import cairn.reports.figure.glance.MonthsInBars;
import cairn.reports.figure.glance.PlainSign;
import cairn.reports.figure.glance.PlainSign.Sign;
import cairn.reports.figure.glance.TenPeople;
import cairn.reports.language.Language;
import cairn.reports.release.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A release told to the people in the groups: of the released tables alone, and more coarsely. */
public final class EasyReadOf {
  private static final int MONTHS = 6;
  private static final List<Asked> ASKED = Asked.OF_KINDS;

  private final Release release;
  private final ToldTable trend;
  private final Language language;
  private final String month;

  private EasyReadOf(Release release, FunderTables tables, Language language) {
    this.release = release;
    this.trend = new ToldTable(tables.trend());
    this.language = language;
    this.month = Periods.words(release.month(), language);
  }

  /**
   * The page.
   *
   * @param tables the tables of the release, of which every number is
   * @param language of all its words
   */
  public static EasyRead release(Release release, FunderTables tables, Language language) {
    return new EasyReadOf(release, tables, language).page();
  }

  private EasyRead page() {
    List<Part> parts = new ArrayList<>(List.of(came()));
    if (!isNobody()) {
      for (Asked asked : ASKED) {
        if (trend.asks(release.month(), asked.measure())) {
          parts.add(part(asked));
        }
      }
    }
    parts.add(unknown());
    parts.add(ask());
    LocalDate day = LocalDate.parse(release.facts().dataAsOf());
    return new EasyRead(
        language.say("easy.title", month),
        release.facts().program(),
        List.of(language.say("easy.for"), language.say("easy.until", language.day(day))),
        parts,
        day);
  }

  private ToldNumber now(Asked asked) {
    return trend.whole(release.month(), asked);
  }

  private boolean isNobody() {
    return now(Asked.PEOPLE).number().asNumber().orElse(1) == 0;
  }

  private String heading(String key) {
    return language.say("easy." + key + ".title");
  }

  /** The sentences of a part, a message each from 1 on. */
  private List<String> sentences(String key) {
    List<String> sentences = new ArrayList<>();
    for (int at = 1; language.has("easy." + key + "." + at); at++) {
      sentences.add(language.say("easy." + key + "." + at));
    }
    return sentences;
  }

  private Part came() {
    ToldNumber people = now(Asked.PEOPLE);
    List<String> sentences = new ArrayList<>();
    ToldNumber started = now(Asked.STARTED);
    if (people.isShown() && started.isShown() && !isNobody()) {
      sentences.add(language.say("easy.started", (long) started.number().asNumber().orElse(0)));
    }
    Figure months = months();
    if (months instanceof MonthsInBars) {
      sentences.add(language.say("easy.months"));
    }
    if (!people.isShown()) {
      return new Part("came", heading("came"), hidden(), sentences, months);
    }
    long many = (long) people.number().asNumber().orElse(0);
    String key = release.terms().isRounded() && many > 0 ? "easy.came.about" : "easy.came";
    return new Part("came", heading("came"), language.say(key, many, month), sentences, months);
  }

  private String hidden() {
    return language.say("easy.hidden");
  }

  /** Bars of the last months, where one has a number. */
  private Figure months() {
    List<String> periods = trend.periods();
    List<MonthsInBars.Month> months = new ArrayList<>();
    for (String period : periods.subList(Math.max(0, periods.size() - MONTHS), periods.size())) {
      ToldNumber told = trend.whole(period, Asked.PEOPLE);
      String number = told.isShown() ? told.many(language) : language.say("easy.month.hidden");
      long people = (long) told.number().asNumber().orElse(0);
      months.add(new MonthsInBars.Month(Periods.words(period, language), number, people));
    }
    if (months.size() == 1 && now(Asked.PEOPLE).isShown()) {
      return new PlainSign(heading("came"), language.say("easy.three"), Sign.PEOPLE);
    }
    return months.stream().allMatch(each -> each.people() == 0)
        ? kept(heading("came"))
        : new MonthsInBars(heading("came"), language.say("easy.months"), months);
  }

  private Part part(Asked asked) {
    String key = asked.measure();
    ToldNumber told = now(asked);
    if (!told.hasShare() && !told.isShown()) {
      return new Part(id(key), heading(key), hidden(), sentences(key), kept(heading(key)));
    }
    EasyWords words = EasyWords.of(told, language);
    List<String> sentences = sentences(key);
    if (asked == Asked.CHANGE && !words.form().equals("nobody")) {
      sentences.add(language.say("easy.chance"));
    }
    String answer = language.capital(language.say("easy." + key, words.words(), words.form()));
    Figure picture =
        words.ofTen() < 0
            ? new PlainSign(heading(key), language.say("easy.three"), Sign.PEOPLE)
            : new TenPeople(heading(key), answer, words.ofTen(), asked.isUnwelcome());
    return new Part(id(key), heading(key), answer, sentences, picture);
  }

  private static String id(String key) {
    return key.replace('_', '-');
  }

  private Figure kept(String title) {
    return new PlainSign(title, language.say("easy.kept"), Sign.KEPT);
  }

  private Part unknown() {
    List<String> sentences = new ArrayList<>(sentences("unknown"));
    sentences.add(language.say(release.terms().isRounded() ? "easy.rounded" : "easy.small"));
    String answer =
        notKnown()
            .map(told -> EasyWords.of(told, language))
            .filter(words -> !words.form().equals("nobody"))
            .map(words -> language.say("easy.not_known", words.words(), words.form()))
            .orElseGet(() -> language.say("easy.unknown"));
    return new Part(
        "unknown",
        heading("unknown"),
        answer,
        sentences,
        new PlainSign(heading("unknown"), language.say("easy.mark"), Sign.UNKNOWN));
  }

  /** Of how many it is not known whether something changed, where that alone is told. */
  private Optional<ToldNumber> notKnown() {
    return trend.categories(release.month(), Asked.CHANGE.measure()).stream()
        .map(ToldTable.Named::key)
        .filter(key -> key.equals("not_known") || key.equals("open_or_not_known"))
        .findFirst()
        .flatMap(
            key ->
                trend.find(
                    new ToldTable.Place(
                        release.month(), ToldTable.ALL, Asked.CHANGE.measure(), key)))
        .filter(told -> told.isShown() || told.hasShare());
  }

  private Part ask() {
    return new Part(
        "ask",
        heading("ask"),
        language.say("easy.ask"),
        sentences("ask"),
        new PlainSign(heading("ask"), language.say("easy.asking"), Sign.ASKING));
  }
}
