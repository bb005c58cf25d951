package cairn.reports.release;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.period.PeriodRow;
import cairn.analysis.question.period.ReportedPeriod;
import cairn.analysis.table.Counts;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.model.GroupKind;
import cairn.ingest.model.GroupType;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.protect.Effort;
import cairn.reports.disclosure.protect.Protection;
import cairn.reports.disclosure.protect.SuppressionLog;
import cairn.reports.disclosure.solver.Solver;
import cairn.reports.disclosure.solver.SolverMissing;
import cairn.reports.section.ReportMaterial;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gives out a month once: as the ledger has it, or for the first time. */
public final class ReleaseDesk {
  /** The word for funders. */
  public static final String FUNDER = "funder";

  private final Store store;
  private final ReleaseLedger ledger;
  private final ReleaseDesign design;
  private final Catalogues catalogues;
  private final Solver solver;

  /**
   * A desk for funders.
   *
   * @param ledger all that was released
   * @param design what funders get
   * @param catalogues the kinds of group types
   * @param solver who is asked what can be worked out
   */
  public ReleaseDesk(
      ReleaseLedger ledger, ReleaseDesign design, Catalogues catalogues, Solver solver) {
    this.store = ledger.store();
    this.ledger = ledger;
    this.design = design;
    this.catalogues = catalogues;
    this.solver = solver;
  }

  /**
   * A month's release.
   *
   * @param release what is given out
   * @param hidden what of it is hidden and why, without numbers; none where it was given out before
   * @param isNew whether it was never given out before
   */
  public record Given(Release release, SuppressionLog hidden, boolean isNew) {}

  /**
   * The release of the material's month.
   *
   * @throws PrivacyRefusal when it may not be given out, because something that was given out
   *     before is not known, or because it cannot be proved safe, here or on this machine
   */
  public Given give(ReportMaterial material) {
    try {
      return given(material);
    } catch (SolverMissing missing) {
      throw new PrivacyRefusal(
          "whether somebody could be found in it cannot be looked at on this machine: "
              + missing.getMessage());
    }
  }

  private Given given(ReportMaterial material) {
    YearMonth month = material.now().month();
    Optional<Release> before = ledger.find(FUNDER, month);
    if (before.isPresent()) {
      return new Given(before.get(), new SuppressionLog(List.of()), false);
    }
    Earlier earlier = new Earlier(ledger.releases(FUNDER));
    Set<YearMonth> lost = lost();
    refuse(month, lost, earlier);
    DisclosureRule rule = design.profile().raisedTo(material.plan().smallestCell());
    List<PeriodRow> rows = material.rows(PeriodRow.TABLE).list();
    if (rows.isEmpty()) {
      throw new StoreException(
          StoreFault.MISSING,
          "the results of "
              + month
              + " were made by an earlier version of Cairn and count no periods: run cairn analyze"
              + " for that month again");
    }
    List<YearMonth> months = List.of(month.minusMonths(2), month.minusMonths(1));
    boolean isQuarterKnown = months.stream().noneMatch(each -> isPublic(each, lost));
    Protection protection = new Protection(solver, Effort.STANDARD);
    Drafting drafting =
        new Drafting(design, rule, new People(rows, this::kind), earlier, month, protection);
    LedgerAudit audit = new LedgerAudit(new Audit(solver));
    Set<String> known = audit.open(earlier.releases());
    for (Reach reach : Reach.values()) {
      if (isQuarterKnown || reach != Reach.QUARTER) {
        Drafting.Drafted drafted = drafting.periods(reach, isQuarterKnown);
        Release release = drawn(material, rule, drafted.periods());
        if (known.containsAll(audit.open(with(earlier.releases(), release)))) {
          return new Given(release, drafted.hidden(), true);
        }
      }
    }
    throw new PrivacyRefusal(
        "not even how many people came in "
            + month
            + " could be shown to be safe beside all that funders were given before");
  }

  private static List<Release> with(List<Release> before, Release release) {
    List<Release> all = new ArrayList<>(before);
    all.add(release);
    return all;
  }

  private Release drawn(
      ReportMaterial material, DisclosureRule rule, List<Release.ReleasedPeriod> periods) {
    return new Release(
        FUNDER,
        design.recipient(),
        material.now().month().toString(),
        new Release.Terms(
            rule.key(),
            rule.smallest(),
            design.limits().ratesFrom(),
            design.checksum(),
            design.measures().targets()),
        facts(material),
        periods);
  }

  private void refuse(YearMonth month, Set<YearMonth> lost, Earlier earlier) {
    if (isPublic(month, lost)) {
      throw new PrivacyRefusal(
          "the funder's files of "
              + month
              + " were given out before and are not in the ledger, so nothing can be given out that"
              + " would be safe beside them: cairn ledger adopt DIR reads them back in");
    }
    if (earlier.hasLaterInQuarter(month)) {
      throw new PrivacyRefusal(
          "a later month of "
              + ReportedPeriod.quarterOf(month)
              + " was given to funders already, and "
              + month
              + " would tell by subtraction of the people between: months are released in order");
    }
  }

  private boolean isPublic(YearMonth month, Set<YearMonth> lost) {
    return lost.contains(month)
        || (ledger.find(FUNDER, month).isEmpty()
            && ledger.publicUntil().filter(until -> !month.isAfter(until)).isPresent());
  }

  /** Months whose reports hold what was given out, and which the ledger does not know. */
  private Set<YearMonth> lost() {
    Set<YearMonth> lost = new TreeSet<>();
    for (YearMonth month : store.reportMonths()) {
      said(month).filter(each -> ledger.find(FUNDER, each).isEmpty()).forEach(lost::add);
    }
    return lost;
  }

  /** The months that a month's reports say were given out; itself where they cannot be read. */
  private Stream<YearMonth> said(YearMonth month) {
    try {
      return store.find(Place.reports(month)).stream().flatMap(ReleasedMonths::of);
    } catch (StoreException damaged) {
      return Stream.of(month);
    }
  }

  private GroupKind kind(String groupType) {
    GroupType type = catalogues.groupTypes().get(groupType);
    return type == null ? GroupKind.OTHER : type.kind();
  }

  private static Release.Facts facts(ReportMaterial material) {
    String month = material.now().month().toString();
    long sessions =
        material.rows(MonthRow.TABLE).stream()
            .filter(row -> row.month().equals(month) && row.groupType().equals(Counts.ALL))
            .mapToLong(MonthRow::sessionsHeld)
            .sum();
    return new Release.Facts(
        material.run().program(),
        material.run().dataAsOf().toString(),
        material.run().runId(),
        material.level().value(),
        sessions);
  }
}
