package cairn.reports.funder;

import cairn.reports.document.FunderSummary.Words;
import cairn.reports.release.Release;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.ReleaseWords;
import cairn.reports.table.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a reader of the summary must know, under headings. */
final class SummaryNotes {
  private static final List<String> READING =
      List.of(
          "No use, use within limits, less use, safer use, fewer harms, a goal reached, a stage"
              + " further and a better score are all changes for the good; none is ranked above"
              + " another. Which of them came about is not told here.",
          "A setback is such a change the other way round, by the same rules. The level that chance"
              + " alone gives is half of both shares together; a planned time without use has no"
              + " other way round, so that level is a little too low where plans are kept.",
          "Everybody who came counts in each share, those of whom it is not known too: it is too"
              + " early for people who started less than 28 days before the end, and of some too"
              + " little is on file. Had all of them changed, or none, the share would be another.",
          "People chose their group. A difference between kinds of group does not show what a group"
              + " brings about.",
          "How many different people came in the year is not told: the same people come in several"
              + " months. Starts are added up over the months that were released; who starts again"
              + " after half a year away counts again.");

  private SummaryNotes() {}

  /** What they are. */
  static List<Words> of(Release release) {
    List<Words> notes = new ArrayList<>();
    notes.add(new Words("What is hidden, and what is not told", hidden(release)));
    List<String> reading = new ArrayList<>();
    String level = new Level(release.facts().confidence()).percent();
    reading.add(
        "In brackets stands the "
            + level
            + " confidence interval: the shares that fit the numbers when only chance is at work.");
    reading.addAll(READING);
    notes.add(new Words("How to read it", reading));
    return List.copyOf(notes);
  }

  /** How numbers of people are kept from telling of anybody, a sentence or two each. */
  static List<String> rule(Release release) {
    Release.Terms terms = release.terms();
    Stream<String> rule =
        terms.isRounded()
            ? Stream.of(
                "Every number of people is rounded to the middle of its band of six: 1 to 6 are"
                    + " shown as 3, 7 to 12 as 9, and so on; 0 is shown as 0. Shares are of rounded"
                    + " numbers.")
            : Stream.of(
                "Hidden: known, and not shown, because it is from 1 to "
                    + (terms.smallest() - 1)
                    + " people or would let somebody work such a number out. A hidden number need not"
                    + " be small; 0 is shown.");
    return Stream.concat(
            rule,
            Stream.of(
                "A share is given of " + terms.ratesFrom() + " people or more, in whole per cent."))
        .toList();
  }

  private static List<String> hidden(Release release) {
    List<String> words = new ArrayList<>(rule(release));
    for (ReleasedPeriod period : release.periods()) {
      for (NotOffered each : period.notOffered()) {
        String what =
            each.measure().equals(NotOffered.EVERYTHING)
                ? "kinds of group"
                : cairn.reports.words.Words.small(ReleaseWords.measure(each.measure()));
        words.add("Not told of " + Periods.words(period.period()) + ": " + what + ". " + why(each));
      }
    }
    words.add(
        "A month is told of once. Records that come later or are corrected show in later months.");
    return words;
  }

  private static String why(NotOffered each) {
    return cairn.reports.words.Words.capital(each.why()) + ".";
  }
}
