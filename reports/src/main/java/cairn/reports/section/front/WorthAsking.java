package cairn.reports.section.front;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.month.StayEndRow;
import cairn.analysis.question.month.UseKnownRow;
import cairn.analysis.question.people.QualityRow;
import cairn.analysis.table.Counts;
import cairn.reports.language.Language;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.Share;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is worth asking at the meeting: each question stands where its rule holds. */
final class WorthAsking {
  private static final int MOST = 3;
  private static final int FEWEST_PROBLEMS = 10;
  private static final int FEWEST_STARTS = 5;
  private static final double THIRD = 1.0 / 3;

  private WorthAsking() {}

  static List<String> of(ReportMaterial m, Language language) {
    List<String> questions = new ArrayList<>();
    boolean isSilent = MonthsSeen.of(m, Counts.ALL).isWithoutSession();
    if (isSilent) {
      String month = MonthsSeen.name(m.now().month().toString(), language);
      questions.add(language.say("ask.silent", month));
    }
    unknown(m, language).ifPresent(questions::add);
    moreUse(m, language).ifPresent(questions::add);
    if (!isSilent) {
      starts(m, language).ifPresent(questions::add);
      leftWithoutReason(m, language).ifPresent(questions::add);
    }
    belowTarget(m, language).ifPresent(questions::add);
    return questions.subList(0, Math.min(MOST, questions.size()));
  }

  /** The kind of group with most unknown, where more than half of ten or more is. */
  private static Optional<String> unknown(ReportMaterial m, Language language) {
    return m
        .rows(UseKnownRow.TABLE)
        .except(UseKnownRow::groupType, Counts.ALL)
        .where(r -> r.problems().problemsDue() >= FEWEST_PROBLEMS)
        .where(r -> 2 * r.problems().problemsKnown() < r.problems().problemsDue())
        .stream()
        .max(
            Comparator.comparingLong(
                r -> r.problems().problemsDue() - r.problems().problemsKnown()))
        .map(
            r ->
                language.say(
                    "ask.unknown",
                    language.capital(Words.small(KindsFinding.name(m, r.groupType(), language))),
                    language.count(r.problems().problemsKnown()),
                    language.count(r.problems().problemsDue())));
  }

  private static Optional<String> moreUse(ReportMaterial m, Language language) {
    return UseSeen.ofAll(m)
        .map(use -> use.row().people().peopleMore())
        .filter(people -> people > 0)
        .map(people -> language.say("ask.more", people));
  }

  /**
   * Starts that differ from last month's by a third and by five. In the first month on record
   * everybody starts, so it is compared with none.
   */
  private static Optional<String> starts(ReportMaterial m, Language language) {
    MonthsSeen months = MonthsSeen.of(m, Counts.ALL);
    Optional<MonthRow> now = months.now();
    Optional<MonthRow> before = months.before(1);
    if (now.isEmpty() || before.isEmpty() || months.before(2).isEmpty()) {
      return Optional.empty();
    }
    long fresh = now.get().started();
    long then = before.get().started();
    long apart = Math.abs(fresh - then);
    return apart < FEWEST_STARTS || apart < THIRD * then
        ? Optional.empty()
        : Optional.of(
            language.say(
                "ask.starts",
                MonthsSeen.against(fresh, then),
                language.count(fresh),
                language.count(then),
                MonthsSeen.name(before.get().month(), language)));
  }

  private static Optional<String> leftWithoutReason(ReportMaterial m, Language language) {
    long all = StayFinding.ends(m).sum(StayEndRow::n);
    long silent =
        StayFinding.ends(m).where(StayEndRow::reason, StayEndRow.NO_REASON).sum(StayEndRow::n);
    return 2 * silent <= all || silent < FEWEST_STARTS
        ? Optional.empty()
        : Optional.of(language.say("ask.reasons", language.count(silent), language.count(all)));
  }

  /** The check that is furthest below its target. */
  private static Optional<String> belowTarget(ReportMaterial m, Language language) {
    return m.rows(QualityRow.TABLE).where(r -> shortBy(r) > 0.005).stream()
        .max(Comparator.comparingDouble(WorthAsking::shortBy))
        .map(row -> below(row, language));
  }

  private static String below(QualityRow row, Language language) {
    String check = OwnLabels.of("checks", row.check().key(), row.label(), language);
    return Objects.equals(row.n(), 0L)
        ? language.say("ask.none", check)
        : language.say(
            "ask.short",
            check,
            language.share(Share.number(row.share()).orElse(0)),
            pointsShort(row));
  }

  /** Between the per cents that are read, so that the sentence adds up. */
  private static long pointsShort(QualityRow row) {
    return whole(row.target()) - whole(row.share());
  }

  private static long whole(@Nullable Double share) {
    return Math.round(100 * Share.number(share).orElse(0));
  }

  /** By how much a check falls short of its target; 0 where there is none or nothing to check. */
  private static double shortBy(QualityRow row) {
    return Share.number(row.share()).isEmpty()
        ? 0
        : Share.number(row.target()).orElse(0) - Share.number(row.share()).orElse(0);
  }
}
