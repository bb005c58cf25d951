package cairn.reports.section.front;

import cairn.analysis.question.people.QualityCheck;
import cairn.analysis.question.people.QualityRow;
import cairn.reports.document.KeyFinding;
import cairn.reports.figure.glance.KnownShares;
import cairn.reports.figure.glance.KnownShares.Check;
import cairn.reports.figure.glance.KnownShares.Range;
import cairn.reports.language.Language;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** 4: what these numbers rest on. */
final class KnownFinding {
  private static final double WIDTH = 290;

  private KnownFinding() {}

  static KeyFinding of(ReportMaterial m, Language language) {
    Optional<UseSeen> use = UseSeen.ofAll(m).filter(seen -> seen.due() > 0);
    List<Check> checks = new ArrayList<>();
    check(m, QualityCheck.WEEKS_REPORTED, "front.known.weeks", language).ifPresent(checks::add);
    use.ifPresent(
        seen ->
            checks.add(
                new Check(
                    language.say("front.known.problems", language.count(seen.due())),
                    (double) seen.known() / seen.due(),
                    OptionalDouble.empty())));
    check(m, QualityCheck.ATTENDANCE_RECORDED, "front.known.attendance", language)
        .ifPresent(checks::add);
    Range range =
        use.filter(seen -> seen.known() > 0)
            .map(
                seen ->
                    new Range(
                        language.say("front.known.range", seen.percent(language)),
                        seen.least(),
                        (double) seen.change().part() / seen.known(),
                        seen.most()))
            .orElse(null);
    return new KeyFinding(
        "front-known",
        use.map(seen -> heading(seen, language)).orElseGet(() -> language.say("front.known.title")),
        language.say("front.known.of"),
        new KnownShares(language.say("front.known.title"), WIDTH, checks, range, language),
        null,
        range == null ? "" : language.say("front.known.note"),
        "quality");
  }

  private static String heading(UseSeen use, Language language) {
    return language.say(
        "front.known",
        language.count(use.known()),
        language.count(use.due()),
        language.count(use.row().people().peopleKnown()),
        use.row().people().peopleDue());
  }

  /** A check with something to check, as a line of the figure. */
  private static Optional<Check> check(
      ReportMaterial m, QualityCheck check, String key, Language language) {
    return m.rows(QualityRow.TABLE)
        .where(QualityRow::check, check)
        .where(row -> Share.number(row.share()).isPresent())
        .first()
        .map(
            row ->
                new Check(
                    language.say(key, language.count(row.of() == null ? 0 : row.of())),
                    Share.number(row.share()).orElseThrow(),
                    Share.number(row.target())));
  }
}
