package cairn.reports.release;

import cairn.analysis.question.period.PeriodMeasure;
import cairn.analysis.question.period.ReportedPeriod;
import cairn.ingest.model.GroupKind;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.protect.Outcome;
import cairn.reports.disclosure.protect.Outcome.Protected;
import cairn.reports.disclosure.protect.Outcome.Refused;
import cairn.reports.disclosure.protect.Protection;
import cairn.reports.disclosure.protect.SuppressionLog;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses what is shown of a month, and of the quarter it ends: the finest detail that the design
 * has, that is no finer than what was shown in the year before, and at which it is proved beside
 * everything given out before that nobody can be found. A month's table is shown whole or not at
 * all.
 *
 * @param design what funders get
 * @param rule how small numbers are kept
 * @param people the numbers
 * @param earlier what was given out before
 * @param month the month
 * @param protection who hides, and proves that it is enough
 */
record Drafting(
    ReleaseDesign design,
    DisclosureRule rule,
    People people,
    Earlier earlier,
    YearMonth month,
    Protection protection) {

  /**
   * What is told.
   *
   * @param periods the month and, where it ends one, its quarter
   * @param hidden what is hidden of them and why, without numbers
   */
  record Drafted(List<ReleasedPeriod> periods, SuppressionLog hidden) {}

  /** A period that is protected: as it is, and as it is shown. */
  private record Drawn(ReleasedPeriod open, ReleasedPeriod shown, SuppressionLog hidden) {
    boolean isByKinds() {
      return shown.kinds().size() > 1;
    }

    /** Whether it tells of more: of several kinds first, then of more measures. */
    boolean tellsMoreThan(Drawn other) {
      return isByKinds() == other.isByKinds()
          ? shown.tables().size() > other.shown.tables().size()
          : isByKinds();
    }
  }

  /**
   * The month, and its quarter where it ends one.
   *
   * @param isQuarterKnown whether the ledger has what was given out of its other months
   */
  Drafted periods(Reach reach, boolean isQuarterKnown) {
    Drawn whole = monthly(reach != Reach.TOTAL);
    List<ReleasedPeriod> periods = new ArrayList<>(List.of(whole.shown()));
    SuppressionLog hidden = whole.hidden();
    String quarter = ReportedPeriod.quarterOf(month);
    if (people.has(quarter)) {
      Optional<Drawn> drawn =
          reach == Reach.QUARTER ? quarterly(quarter, whole.open()) : Optional.empty();
      String why =
          reach == Reach.QUARTER
              ? ReleaseWords.NO_KINDS
              : isQuarterKnown ? ReleaseWords.NOT_PROVEN : ReleaseWords.MONTH_UNKNOWN;
      periods.add(drawn.map(Drawn::shown).orElseGet(() -> nothing(quarter, why)));
      hidden = drawn.map(Drawn::hidden).orElse(hidden);
    }
    return new Drafted(List.copyOf(periods), hidden);
  }

  private static ReleasedPeriod nothing(String period, String why) {
    return new ReleasedPeriod(
        period, List.of(), List.of(), List.of(new NotOffered(NotOffered.EVERYTHING, why)));
  }

  private JointModel model(List<ReleasedPeriod> drafts) {
    return AudienceModel.of(rule, earlier.releases(), drafts);
  }

  /** The month; where not even its total is proved it is drawn alone, and the audit refuses it. */
  private Drawn monthly(boolean hasTables) {
    long came = people.all(month.toString());
    PeriodDraft draft = new PeriodDraft(month.toString(), List.of(PeriodDraft.whole(came)));
    for (PeriodMeasure measure : design.measures().monthly()) {
      List<ReleasedTable> levels = hasTables ? monthly(measure, came) : List.of();
      draft.add(measure, levels, hasTables ? ReleaseWords.TOO_FEW : ReleaseWords.NOT_PROVEN);
    }
    while (true) {
      ReleasedPeriod open = draft.open();
      JointModel model = model(List.of(open));
      Outcome outcome = protection.protect(model);
      if (outcome instanceof Protected done) {
        return drawn(open, done.shown());
      }
      if (draft.measures().isEmpty()) {
        return drawn(open, model);
      }
      List<PeriodMeasure> named = draft.of(((Refused) outcome).names());
      draft.coarsen(named.isEmpty() ? draft.measures() : named, ReleaseWords.TOO_FEW);
    }
  }

  private Drawn drawn(ReleasedPeriod open, JointModel decided) {
    ReleasedPeriod shown = new ShownPeriod(rule, decided.decisions()).of(open);
    return new Drawn(open, shown, SuppressionLog.ofNew(decided));
  }

  /** Its tables without a number that must be hidden. */
  private List<ReleasedTable> monthly(PeriodMeasure measure, long came) {
    Detail detail = design.detail(measure);
    List<ReleasedTable> levels = new ArrayList<>();
    int first = earlier.firstLevel(month, false, measure, detail);
    for (int level = first; level < detail.size() && !rule.isHidden(came); level++) {
      ReleasedTable table = people.whole(month.toString(), measure, detail.at(level));
      if (table.people().get(0).stream().noneMatch(rule::isHidden)) {
        levels.add(table);
      }
    }
    return levels;
  }

  private Optional<Drawn> quarterly(String quarter, ReleasedPeriod whole) {
    Map<GroupKind, Long> byKind = people.byKind(quarter, design.kinds());
    Optional<Drawn> best = Optional.empty();
    for (List<List<GroupKind>> kinds :
        KindLevels.of(byKind, design.limits().ownKindFrom(), earlier.kinds(month))) {
      List<ReleasedKind> rows =
          kinds.stream()
              .map(
                  row ->
                      PeriodDraft.row(
                          row, row.stream().mapToLong(k -> byKind.getOrDefault(k, 0L)).sum()))
              .toList();
      PeriodDraft draft = new PeriodDraft(quarter, rows);
      for (PeriodMeasure measure : design.measures().quarterly()) {
        Detail detail = design.detail(measure);
        List<ReleasedTable> levels = new ArrayList<>();
        int first = earlier.firstLevel(month, true, measure, detail);
        for (int level = first; level < detail.size(); level++) {
          levels.add(people.kinds(quarter, measure, detail.at(level), kinds));
        }
        draft.add(measure, levels, ReleaseWords.TOO_MUCH);
      }
      Optional<Drawn> drawn = settled(draft, whole);
      if (drawn.isPresent() && (best.isEmpty() || drawn.get().tellsMoreThan(best.get()))) {
        best = drawn;
      }
    }
    return best;
  }

  /**
   * Makes measures coarser until it is proved with little enough hidden: each by itself first, for
   * what cannot be told alone cannot be told beside others; then one after another of those of
   * which too much is hidden where more may be, or which even then tell too much.
   */
  private Optional<Drawn> settled(PeriodDraft draft, ReleasedPeriod whole) {
    for (PeriodMeasure each : draft.measures()) {
      while (draft.has(each) && told(draft.alone(each), whole).isEmpty()) {
        draft.coarsen(List.of(each), ReleaseWords.TOO_MUCH);
      }
    }
    while (!draft.measures().isEmpty()) {
      Optional<Drawn> told = told(draft, whole);
      if (told.isPresent()) {
        return told;
      }
      ReleasedPeriod open = draft.open();
      Outcome freely = protection.protect(model(List.of(whole, open)));
      List<PeriodMeasure> tooFine =
          freely instanceof Protected done
              ? draft.hiddenTooMuch(drawn(open, done.shown()).shown(), hiddenAtMost())
              : draft.of(((Refused) freely).names());
      if (tooFine.isEmpty()) {
        return Optional.empty();
      }
      draft.coarsen(tooFine, ReleaseWords.TOO_MUCH);
    }
    return Optional.empty();
  }

  private ReleaseDesign.Fraction hiddenAtMost() {
    return design.limits().hiddenAtMost();
  }

  /** A draft as it is, where it is proved with little enough of each measure hidden. */
  private Optional<Drawn> told(PeriodDraft draft, ReleasedPeriod whole) {
    ReleasedPeriod open = draft.open();
    Outcome outcome = protection.protect(model(List.of(whole, open)), draft.limits(hiddenAtMost()));
    return outcome instanceof Protected done
        ? Optional.of(drawn(open, done.shown()))
            .filter(drawn -> draft.hiddenTooMuch(drawn.shown(), hiddenAtMost()).isEmpty())
        : Optional.empty();
  }
}
