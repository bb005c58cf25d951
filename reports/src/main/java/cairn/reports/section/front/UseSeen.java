package cairn.reports.section.front;

import cairn.analysis.question.month.UseKnownRow;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.table.Counts;
import cairn.reports.language.Language;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.Share;
import cairn.reports.words.Fractions;
import java.util.Optional;

/**
 * What is known of use at the month's end, in words.
 *
 * @param row problems and people
 * @param change the share of the known problems with change for the good
 */
record UseSeen(UseKnownRow row, Share change) {
  /** So few are told by their number alone. */
  private static final int FEW = 10;

  static Optional<UseSeen> of(ReportMaterial m, String groupType) {
    return m.rows(UseKnownRow.TABLE)
        .where(UseKnownRow::groupType, groupType)
        .first()
        .map(
            r ->
                new UseSeen(
                    r,
                    m.share(
                        r.problems().problemsLess(),
                        r.problems().problemsOpen(),
                        r.problems().problemsKnown(),
                        r.share().limits())));
  }

  static Optional<UseSeen> ofAll(ReportMaterial m) {
    return of(m, Counts.ALL);
  }

  /** What the heading says where no use is known: that none is due yet, or that none ever is. */
  static String noneKnown(ReportMaterial m, Language language) {
    boolean isDue = ofAll(m).filter(seen -> seen.due() > 0).isPresent();
    return language.say(isDue || isOnRecord(m) ? "front.change.yet" : "front.change.never");
  }

  /** Whether anybody has a report of use. */
  static boolean isOnRecord(ReportMaterial m) {
    return m.rows(PeopleRow.TABLE)
            .where(row -> row.is(PeopleRow.Step.WITH_USE_REPORT))
            .sum(PeopleRow::n)
        > 0;
  }

  long due() {
    return row.problems().problemsDue();
  }

  long known() {
    return row.problems().problemsKnown();
  }

  long unknown() {
    return due() - known();
  }

  /** How many are at more use: {@code 17}, {@code 17 to 20} where reports leave some open. */
  String more(Language language) {
    long open = row.problems().problemsMoreOpen();
    String least = language.count(row.problems().problemsMore());
    return open == 0
        ? least
        : language.say("range", least, language.count(row.problems().problemsMore() + open));
  }

  /** The share of all problems due if none of the unknown, or left open, had changed so. */
  double least() {
    return (double) change.part() / due();
  }

  /** The share if all of them had. */
  double most() {
    return (double) (change.part() + change.open() + unknown()) / due();
  }

  /**
   * {@code about four in five (79%)}, {@code about three in four to four in five (74% to 81%)}
   * where reports leave some open; of few the number itself.
   */
  String much(Language language) {
    return known() < FEW
        ? roughly(language)
        : language.say("share.interval", roughly(language), percent(language));
  }

  /** The same without the per cent. */
  String roughly(Language language) {
    long more = change.part() + change.open();
    if (known() < FEW) {
      String least = language.count(change.part());
      return change.open() > 0 ? language.say("range", least, language.count(more)) : least;
    }
    double most = (double) more / known();
    String words =
        Fractions.about((double) change.part() / known(), Fractions.Of.PROBLEMS, language);
    return words.equals(Fractions.about(most, Fractions.Of.PROBLEMS, language))
        ? words
        : language.say("range", words, Fractions.said(most, Fractions.Of.PROBLEMS, language));
  }

  /** Whether of ten or more none has changed so, as a message asks for it: none, one or many. */
  String form() {
    boolean isNone = known() >= FEW && change.part() + change.open() == 0;
    return isNone ? "none" : known() == 1 ? "one" : "many";
  }

  /** {@code 79%}, {@code 74% to 81%} where reports leave some open. */
  String percent(Language language) {
    String least = language.share((double) change.part() / known());
    String most = language.share((double) (change.part() + change.open()) / known());
    return least.equals(most) ? least : language.say("range", least, most);
  }
}
